//! Door 191: a turn's role does not come from text.
use taintless::claude::Turn;
use taintless::prelude::*;

fn turn(role: &str, text: Tainted<String>) -> Turn {
    Turn::new(role, text)
}

fn main() {}
