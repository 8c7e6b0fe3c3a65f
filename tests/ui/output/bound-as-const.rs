//! Door 159: a bound is written out: the macro cannot read a const.
use taintless::prelude::*;

const MOST: u8 = 5;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(max = MOST))]
    severity: u8,
}

fn main() {}
