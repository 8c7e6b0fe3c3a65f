//! Door 24: tainted text is not matched against literals.
use taintless::prelude::*;

fn is_open(status: Tainted<&str>) -> bool {
    match status {
        "open" => true,
        _ => false,
    }
}

fn main() {}
