//! Door 94: a `Vec` of tainted texts does not stand in a prompt.
use taintless::prelude::*;

fn ask(mails: Vec<Tainted<String>>) -> Prompt {
    prompt!("Summarise these e-mails: {mails}")
}

fn main() {}
