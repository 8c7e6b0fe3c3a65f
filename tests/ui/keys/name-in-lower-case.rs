//! Door 178: the name of a variable is in capitals.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(env "anthropic_api_key")
}

fn main() {}
