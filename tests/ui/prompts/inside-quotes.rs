//! Door 102: wrapped text does not stand in quotes.
use taintless::prelude::*;

fn ask(mail: Wrapped) -> Prompt {
    prompt!("Summarise \"{mail}\" in one line.")
}

fn main() {}
