//! Door 541: only `SafeHtml` stands as HTML in a template of askama's.
use taintless::html::askama::filters;
use taintless::prelude::*;

#[derive(askama::Template)]
#[template(source = "<table>{{ x|safe_rows }}</table>", ext = "html")]
struct Page {
    x: SafeHtml,
}

fn main() {}
