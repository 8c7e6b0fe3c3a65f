//! Door 102: wrapped text does not stand in a code fence.
use taintless::prelude::*;

fn ask(mail: Wrapped) -> Prompt {
    prompt!("Summarise:\n```\n{mail}\n```")
}

fn main() {}
