//! Door 178: the name of a variable is not empty.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(env "")
}

fn main() {}
