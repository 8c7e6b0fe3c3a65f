//! Door 221: private text does not stand in a system prompt.
use taintless::prelude::*;

fn system(name: Private<String>) -> SystemPrompt {
    system_prompt!("You serve {name}.")
}

fn main() {}
