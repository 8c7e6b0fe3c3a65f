//! Door 543: no text stands as a number, JSON, a class or an id in a template of askama's.
use taintless::html::askama::filters;

#[derive(askama::Template)]
#[template(
    source = r#"<img width="{{ x|number }}" alt="" src="/a.png">"#,
    ext = "html"
)]
struct Page {
    x: String,
}

fn main() {}
