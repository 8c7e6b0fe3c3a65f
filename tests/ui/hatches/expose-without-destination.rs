//! Door 47: raw text does not leave without a destination.
use taintless::prelude::*;

fn raw(text: Tainted<String>) -> String {
    expose!(text)
}

fn main() {}
