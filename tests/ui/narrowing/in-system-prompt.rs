//! Door 104: narrowed text does not stand in a system prompt.
use taintless::prelude::*;

use taintless::Hostname;

fn rules(host: &Hostname) -> SystemPrompt {
    system_prompt!("You answer for {host}.")
}

fn main() {}
