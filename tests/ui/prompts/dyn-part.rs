//! Door 348: tainted text is no part of a prompt behind a pointer.
use taintless::prelude::*;

fn part(mail: &Tainted<String>) -> &dyn ToPrompt {
    mail
}

fn main() {}
