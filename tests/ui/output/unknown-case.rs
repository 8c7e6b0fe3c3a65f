//! Door 159: a case is one of those that there are.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(rename_all = "Train")]
struct Triage {
    order_id: u32,
}

fn main() {}
