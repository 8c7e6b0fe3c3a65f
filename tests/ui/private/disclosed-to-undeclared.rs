//! Door 226: `disclose!` takes a declared destination.
use taintless::prelude::*;

struct Courier;

fn raw(name: Private<Tainted<String>>) -> Tainted<String> {
    disclose!(name, to = Courier)
}

fn main() {}
