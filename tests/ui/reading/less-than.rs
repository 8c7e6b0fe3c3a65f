//! Door 20: tainted texts have no order.
use taintless::prelude::*;

fn sorted(one: Tainted<String>, two: Tainted<String>) -> bool {
    one < two
}

fn main() {}
