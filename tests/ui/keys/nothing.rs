//! Door 167: an empty call says what to write.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!()
}

fn main() {}
