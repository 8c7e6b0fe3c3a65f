//! Door 221: an `Option` of private text does not stand in a prompt.
use taintless::prelude::*;

fn ask(name: &Option<Private<Tainted<String>>>) -> Prompt {
    prompt!("Greet the customer {name}.")
}

fn main() {}
