//! Door 75: a variable is not among the texts to choose from.
use taintless::prelude::*;

fn status(text: Tainted<&str>, known: &'static str) -> Option<Trusted<&'static str>> {
    one_of!(text, "open", known)
}

fn main() {}
