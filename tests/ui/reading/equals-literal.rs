//! Door 18: tainted text is not compared with `==`.
use taintless::prelude::*;

fn is_open(status: Tainted<&str>) -> bool {
    status == "open"
}

fn main() {}
