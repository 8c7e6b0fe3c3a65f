//! Door 181: a key is not parsed from text.
use taintless::prelude::*;

fn key() -> SecretKey {
    "text".parse().unwrap()
}

fn main() {}
