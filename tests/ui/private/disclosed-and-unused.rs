//! Door 226: what is disclosed is used.
#![deny(unused_must_use)]
use taintless::prelude::*;

destination!(Courier = "the courier's label printer; it needs the name");

fn raw(name: Private<Tainted<String>>) {
    disclose!(name, to = Courier);
}

fn main() {}
