//! Door 225: private text has no order.
use taintless::prelude::*;

fn before(a: Private<&str>, b: Private<&str>) -> bool {
    a < b
}

fn main() {}
