//! Door 201: tainted text is not compared with plain text.
use taintless::prelude::*;

fn is_open(status: Tainted<&str>) -> bool {
    status.is("open")
}

fn main() {}
