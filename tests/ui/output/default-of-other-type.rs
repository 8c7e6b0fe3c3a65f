//! Door 157: a default that is none of the enum is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput, Clone, Copy)]
enum Category {
    Delivery,
    Other,
}

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(default = "Othr")]
    category: Category,
}

fn main() {}
