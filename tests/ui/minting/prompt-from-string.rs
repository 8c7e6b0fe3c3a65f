//! Door 79: a `String` is not made a prompt.
use taintless::prelude::*;

fn forge(text: String) -> Prompt {
    Prompt::from(text)
}

fn main() {}
