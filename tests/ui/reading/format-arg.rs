//! Door 1: tainted text is not printed by `format!` with an argument.
use taintless::prelude::*;

fn greet(name: Tainted<&str>) -> String {
    format!("hello {}", name)
}

fn main() {}
