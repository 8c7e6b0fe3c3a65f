//! Door 541: only `SafeHtml` stands as HTML in a template of askama's.
use taintless::html::askama::filters;
use taintless::prelude::*;

#[derive(askama::Template)]
#[template(source = "<div>{{ x|safe_html }}</div>", ext = "html")]
struct Page {
    x: Tainted<String>,
}

fn main() {}
