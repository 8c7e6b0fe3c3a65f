//! Door 198: a key is not hashed.
use taintless::prelude::*;

use std::collections::HashSet;

fn set(key: SecretKey) -> HashSet<SecretKey> {
    HashSet::from([key])
}

fn main() {}
