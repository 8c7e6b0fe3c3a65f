//! Door 88: tainted text does not stand bare in a prompt.
use taintless::prelude::*;

fn ask(mail: Tainted<String>) -> Prompt {
    prompt!("Summarise this e-mail: {mail}")
}

fn main() {}
