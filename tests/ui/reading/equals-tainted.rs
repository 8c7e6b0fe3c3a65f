//! Door 19: two tainted texts are not compared with `==`.
use taintless::prelude::*;

fn same(one: Tainted<String>, two: Tainted<String>) -> bool {
    one == two
}

fn main() {}
