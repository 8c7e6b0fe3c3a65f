//! Door 201: tainted text is not searched for tainted text.
use taintless::prelude::*;

fn mentions(text: &Tainted<String>, guess: &Tainted<String>) -> bool {
    text.contains(guess)
}

fn main() {}
