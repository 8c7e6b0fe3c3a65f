//! Door 95: a system prompt takes no wrapped text.
use taintless::prelude::*;

fn set_up(policy: Wrapped) -> SystemPrompt {
    system_prompt!("You sort e-mail. {policy}")
}

fn main() {}
