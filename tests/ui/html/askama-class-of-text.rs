//! Door 543: no text stands as a number, JSON, a class or an id in a template of askama's.
use taintless::html::askama::filters;

#[derive(askama::Template)]
#[template(source = r#"<p class="{{ x|class_token }}">a</p>"#, ext = "html")]
struct Page {
    x: String,
}

fn main() {}
