//! Door 158: two variants that differ only in capitals are refused.
use taintless::prelude::*;

#[derive(ClaudeOutput, Clone, Copy)]
enum Currency {
    #[claude(rename = "EUR")]
    Euro,
    #[claude(rename = "eur")]
    EuroCent,
}

fn main() {}
