//! Door 103: a placeholder without a variable is noticed.
use taintless::prelude::*;

fn ask(mail: Wrapped) -> Prompt {
    prompt!("Summarise the e-mail: {mial}")
}

fn main() {}
