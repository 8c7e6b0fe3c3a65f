//! Door 355: a prompt is not parsed from text.
use taintless::prelude::*;

fn ask(text: &str) -> Option<Prompt> {
    text.parse::<Prompt>().ok()
}

fn main() {}
