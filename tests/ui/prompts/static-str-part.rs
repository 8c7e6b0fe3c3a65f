//! Door 90: a `&'static str` proves nothing.
use taintless::prelude::*;

fn ask(tone: &'static str) -> Prompt {
    prompt!("Be {tone}.")
}

fn main() {}
