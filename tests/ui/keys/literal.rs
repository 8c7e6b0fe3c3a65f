//! Door 167: a key does not stand in the source.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!("sk-ant-not-a-real-key")
}

fn main() {}
