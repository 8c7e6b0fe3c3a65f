//! Door 177: a key is not the name of a variable.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(env "sk-ant-not-a-real-key")
}

fn main() {}
