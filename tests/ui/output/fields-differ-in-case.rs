//! Door 158: two fields that differ only in capitals are refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    id: u32,
    #[claude(rename = "ID")]
    customer: u32,
}

fn main() {}
