//! Door 181: a key is not made from bytes.
use taintless::prelude::*;

fn key(bytes: Vec<u8>) -> SecretKey {
    SecretKey::new(bytes.into())
}

fn main() {}
