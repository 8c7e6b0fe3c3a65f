//! Door 151: a map's key has what the map asks of it.
use taintless::prelude::*;

use std::collections::HashMap;

#[derive(ClaudeOutput, Clone, Copy)]
enum Currency {
    Eur,
    Usd,
}

#[derive(ClaudeOutput)]
struct Rates {
    rates: HashMap<Currency, f64>,
}

fn main() {}
