//! Door 100: a source's slug does not read as a speaker.
use taintless::prelude::*;

fn note(text: String) -> Wrapped {
    text.wrap(taintless::source!("system"))
}

fn main() {}
