//! Door 201: tainted text is not compared with the beginning of leaked text.
use taintless::prelude::*;

fn begins(text: &Tainted<String>, guess: String) -> bool {
    let guess: &'static str = guess.leak();
    text.starts_with(guess)
}

fn main() {}
