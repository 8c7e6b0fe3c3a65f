//! Door 226: `disclose!` takes what is private and nothing else.
use taintless::prelude::*;

destination!(Courier = "the courier's label printer; it needs the name");

fn raw(name: Tainted<String>) -> Tainted<String> {
    disclose!(name, to = Courier)
}

fn main() {}
