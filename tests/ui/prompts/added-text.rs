//! Door 350: text is not added to a prompt.
use taintless::prelude::*;

fn ask(prompt: Prompt, text: &str) -> Prompt {
    prompt + text
}

fn main() {}
