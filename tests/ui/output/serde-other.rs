//! Door 166: serde's `other` is refused: the schema lists the variants.
use taintless::prelude::*;

#[derive(ClaudeOutput, Clone, Copy)]
enum Category {
    Delivery,
    #[serde(other)]
    Unknown,
}

fn main() {}
