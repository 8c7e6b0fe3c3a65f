//! Door 543: no text stands as a number, JSON, a class or an id in a template of askama's.
use taintless::html::askama::filters;
use taintless::prelude::*;

#[derive(askama::Template)]
#[template(
    source = r#"<script type="application/json">{{ x|json_island }}</script>"#,
    ext = "html"
)]
struct Page {
    x: Tainted<String>,
}

fn main() {}
