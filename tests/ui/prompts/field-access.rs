//! Door 93: a placeholder is a name.
use taintless::prelude::*;

struct Mail {
    body: Wrapped,
}

fn ask(mail: Mail) -> Prompt {
    prompt!("Summarise this e-mail: {mail.body}")
}

fn main() {}
