//! Door 542: only a `SafeUrl` stands as an address in a template of askama's.
use taintless::html::askama::filters;
use taintless::prelude::*;

#[derive(askama::Template)]
#[template(source = r#"<a href="{{ x|safe_url }}">more</a>"#, ext = "html")]
struct Page {
    x: Tainted<String>,
}

fn main() {}
