//! Door 83: `Trusted` does not hold tainted text.
use taintless::prelude::*;

fn trust(_: Trusted<Tainted<String>>) {}

fn main() {}
