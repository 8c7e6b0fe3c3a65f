//! Door 342: where text comes from is not said by text.
use taintless::prelude::*;

fn wrapped(text: &str, source: &str) -> Wrapped {
    text.wrap(Source::from(source))
}

fn main() {}
