//! Door 103: an argument that is not used is noticed.
use taintless::prelude::*;

fn ask(mail: Wrapped) -> Prompt {
    prompt!("Summarise the e-mail.", mail = mail)
}

fn main() {}
