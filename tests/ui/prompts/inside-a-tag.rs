//! Door 102: a placeholder does not stand inside a hand-written tag.
use taintless::prelude::*;

fn ask(mail: Wrapped, number: u32) -> Prompt {
    prompt!("<mail number={number}>{mail}</mail>")
}

fn main() {}
