//! Door 186: a key is not compared.
use taintless::prelude::*;

fn same(one: &SecretKey, two: &SecretKey) -> bool {
    one == two
}

fn main() {}
