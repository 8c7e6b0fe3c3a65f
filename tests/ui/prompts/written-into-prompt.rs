//! Door 335: `write!` does not write into a prompt.
use std::fmt::Write;
use taintless::prelude::*;

fn ask(mut prompt: Prompt, text: &str) -> std::fmt::Result {
    write!(prompt, "{text}")
}

fn main() {}
