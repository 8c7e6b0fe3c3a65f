//! Door 44: no method hands raw text to a closure.
use taintless::prelude::*;

fn shout(text: Tainted<String>) -> Tainted<String> {
    text.map(|text| text.to_uppercase())
}

fn main() {}
