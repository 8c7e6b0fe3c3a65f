//! Door 181: a key is not made from text.
use taintless::prelude::*;

fn key() -> SecretKey {
    SecretKey::from("text")
}

fn main() {}
