//! Door 221: private text has no format in a prompt.
use taintless::prelude::*;

fn ask(name: &Private<Tainted<String>>) -> Prompt {
    prompt!("Write a letter to {name:?}.")
}

fn main() {}
