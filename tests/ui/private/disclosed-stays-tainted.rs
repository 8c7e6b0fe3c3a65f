//! Door 226: what is disclosed keeps the label of who wrote it.
use taintless::prelude::*;

destination!(Courier = "the courier's label printer; it needs the name");

fn raw(name: Private<Tainted<String>>) -> String {
    disclose!(name, to = Courier)
}

fn main() {}
