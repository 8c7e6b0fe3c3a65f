//! Door 201: tainted text is not searched for run-time text.
use taintless::prelude::*;

fn mentions(text: &Tainted<String>, guess: &str) -> bool {
    text.contains(guess)
}

fn main() {}
