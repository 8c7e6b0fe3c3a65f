//! Door 63: tainted text is not held against a text of run time.
use taintless::prelude::*;

use taintless::__private::output::{Constant, Listed};

fn guess(text: &Tainted<String>, guess: &'static str) -> bool {
    text.is_one_of(&[Constant::Text(guess)])
}

fn main() {}
