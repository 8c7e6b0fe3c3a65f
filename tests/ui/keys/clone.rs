//! Door 185: a key is not copied.
use taintless::prelude::*;

fn twice(key: &SecretKey) -> [SecretKey; 2] {
    [key.clone(), key.clone()]
}

fn main() {}
