//! Door 89: a `String` does not stand bare in a prompt.
use taintless::prelude::*;

fn ask(mail: String) -> Prompt {
    prompt!(
        "Summarise this e-mail.

         {mail}"
    )
}

fn main() {}
