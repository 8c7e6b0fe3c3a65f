//! Door 103: a placeholder has a name.
use taintless::prelude::*;

fn ask(mail: Wrapped) -> Prompt {
    prompt!("Summarise the e-mail: {}", mail)
}

fn main() {}
