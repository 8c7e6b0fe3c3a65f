//! Door 94: an `Option` of tainted text does not stand in a prompt.
use taintless::prelude::*;

fn ask(note: Option<Tainted<String>>) -> Prompt {
    prompt!("Mind this note: {note}")
}

fn main() {}
