//! Door 2: tainted text is not printed by `format!` with a captured name.
use taintless::prelude::*;

fn greet(name: Tainted<&str>) -> String {
    format!("hello {name}")
}

fn main() {}
