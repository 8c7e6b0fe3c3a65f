//! Door 543: no text stands as a number, JSON, a class or an id in a template of askama's.
use taintless::html::askama::filters;

#[derive(askama::Template)]
#[template(source = r#"<p id="row-{{ x|id_part }}">a</p>"#, ext = "html")]
struct Page {
    x: String,
}

fn main() {}
