//! Door 21: tainted text is not hashed by a hasher that could read it.
use taintless::prelude::*;

use std::hash::{DefaultHasher, Hash, Hasher};

fn digest(text: Tainted<String>) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

fn main() {}
