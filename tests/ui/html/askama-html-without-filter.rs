//! Door 544: what is private, and HTML, stand in no template of askama's as text.
use taintless::prelude::*;

#[derive(askama::Template)]
#[template(source = r#"<p title="{{ x }}">a</p>"#, ext = "html")]
struct Page {
    x: SafeHtml,
}

fn main() {}
