//! Door 100: a source's slug is a literal.
use taintless::prelude::*;

fn note(text: String, slug: &'static str) -> Wrapped {
    text.wrap(taintless::source!(slug))
}

fn main() {}
