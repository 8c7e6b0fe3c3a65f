//! Door 226: `disclose!` says where it goes.
use taintless::prelude::*;

fn raw(name: Private<Tainted<String>>) -> Tainted<String> {
    disclose!(name)
}

fn main() {}
