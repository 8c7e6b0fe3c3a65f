//! Door 402: the text that has arrived is in a private field.
use taintless::output::PartialText;

fn show(text: &PartialText) -> &str {
    &text.text
}

fn main() {}
