//! Door 147: tainted text does not stand in a template of askama's.
use taintless::prelude::*;

#[derive(askama::Template)]
#[template(source = "<p>{{ text }}</p>", ext = "html")]
struct Page {
    text: Tainted<String>,
}

fn main() {}
