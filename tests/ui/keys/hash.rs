//! Door 198: a key is not hashed.
use taintless::prelude::*;

use std::hash::{BuildHasher, RandomState};

fn digest(key: &SecretKey) -> u64 {
    RandomState::new().hash_one(key)
}

fn main() {}
