//! Door 97: a prompt is no system prompt.
use taintless::prelude::*;

fn set_up(mail: Wrapped) -> SystemPrompt {
    prompt!("You sort e-mail. {mail}")
}

fn main() {}
