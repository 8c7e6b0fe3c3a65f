//! Door 541: only `SafeHtml` stands as HTML in a template of askama's.
use taintless::html::askama::filters;

#[derive(askama::Template)]
#[template(source = "<div>{{ x|safe_html }}</div>", ext = "html")]
struct Page {
    x: String,
}

fn main() {}
