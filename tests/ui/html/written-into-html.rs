//! Door 335: `write!` does not write into HTML.
use std::fmt::Write;
use taintless::prelude::*;

fn page(mut page: SafeHtml, text: &str) -> std::fmt::Result {
    write!(page, "<b>{text}</b>")
}

fn main() {}
