//! Door 63: tainted text is not asked whether it matches a pattern of run time.
use taintless::__private::output::Matched;
use taintless::prelude::*;

fn guess(text: &Tainted<String>, guess: &str) -> bool {
    text.matches(guess)
}

fn main() {}
