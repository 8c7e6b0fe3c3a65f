//! Door 402: the text that has arrived is in a private field.
use taintless::output::PartialText;
use taintless::prelude::*;

fn show(text: &PartialText) -> &str {
    &text.text
}

fn main() {}
