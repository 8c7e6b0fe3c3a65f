//! Door 87: a variable is no prompt.
use taintless::prelude::*;

fn ask(question: String) -> Prompt {
    prompt!(question)
}

fn main() {}
