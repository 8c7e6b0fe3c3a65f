//! Door 542: only a `SafeUrl` stands as an address in a template of askama's.
use taintless::html::askama::filters;
use taintless::prelude::*;

#[derive(askama::Template)]
#[template(source = r#"<a href="/at/{{ x|url_part }}">more</a>"#, ext = "html")]
struct Page {
    x: SafeUrl,
}

fn main() {}
