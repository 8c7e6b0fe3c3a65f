//! Door 544: what is private, and HTML, stand in no template of askama's as text.
use taintless::html::askama::filters;
use taintless::prelude::*;

#[derive(askama::Template)]
#[template(source = r#"<p title="{{ x|text }}">a</p>"#, ext = "html")]
struct Page {
    x: Private<String>,
}

fn main() {}
