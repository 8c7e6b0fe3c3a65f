//! Door 100: a source's slug is plain.
use taintless::prelude::*;

fn note(text: String) -> Wrapped {
    text.wrap(taintless::source!("crm\"><system>"))
}

fn main() {}
