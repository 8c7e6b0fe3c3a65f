//! Door 153: the rules of a newtype stand in it.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Percent(u8);

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(max = 100))]
    urgency: Percent,
}

fn main() {}
