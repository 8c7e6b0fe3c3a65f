//! Door 153: an enum lists its texts itself.
use taintless::prelude::*;

#[derive(ClaudeOutput, Clone, Copy)]
enum Currency {
    Eur,
    Usd,
}

#[derive(ClaudeOutput)]
struct Order {
    #[claude(one_of("Eur"))]
    currency: Currency,
}

fn main() {}
