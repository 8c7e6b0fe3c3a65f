//! Door 91: a placeholder takes no `{:?}`.
use taintless::prelude::*;

fn ask(mail: Wrapped) -> Prompt {
    prompt!("Summarise this e-mail: {mail:?}")
}

fn main() {}
