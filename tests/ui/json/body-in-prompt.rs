//! Door 243: a `JsonBody` does not stand in a prompt.
use taintless::prelude::*;

fn ask(text: &Tainted<String>) -> Prompt {
    let body = text.to_json();
    prompt!("What does it say?\n{body}")
}

fn main() {}
