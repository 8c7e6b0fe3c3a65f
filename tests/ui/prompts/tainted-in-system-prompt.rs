//! Door 96: a system prompt takes no tainted text.
use taintless::prelude::*;

fn set_up(name: Tainted<String>) -> SystemPrompt {
    system_prompt!("You sort e-mail for {name}.")
}

fn main() {}
