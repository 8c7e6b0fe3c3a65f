//! Door 221: a `Vec` of private texts does not stand in a prompt.
use taintless::prelude::*;

fn ask(names: Vec<Private<Tainted<String>>>) -> Prompt {
    prompt!("Sort these names: {names}")
}

fn main() {}
