//! Door 158: a field has a name in JSON.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(rename = "")]
    id: u32,
}

fn main() {}
