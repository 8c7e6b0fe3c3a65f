//! Door 376: a key is not sorted, by which it would be compared.
use taintless::prelude::*;

fn first(keys: Vec<SecretKey>) -> Option<SecretKey> {
    keys.into_iter().min()
}

fn main() {}
