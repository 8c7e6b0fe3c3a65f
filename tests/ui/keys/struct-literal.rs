//! Door 181: a key is not made by hand.
use taintless::prelude::*;

fn key(bytes: Vec<u8>) -> SecretKey {
    SecretKey {
        bytes: bytes.into(),
    }
}

fn main() {}
