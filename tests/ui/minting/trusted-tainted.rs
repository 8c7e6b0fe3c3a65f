//! Door 83: `Trusted` does not hold tainted text.
use taintless::prelude::*;

fn trust(value: Trusted<Tainted<String>>) {
    drop(value);
}

fn main() {}
