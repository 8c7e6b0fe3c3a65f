//! Door 92: a placeholder takes no width.
use taintless::prelude::*;

fn ask(mail: Wrapped) -> Prompt {
    prompt!("Summarise this e-mail: {mail:>9}")
}

fn main() {}
