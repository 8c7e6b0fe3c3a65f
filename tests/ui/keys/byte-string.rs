//! Door 168: a key does not stand in the source as bytes.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(b"sk-ant-not-a-real-key")
}

fn main() {}
