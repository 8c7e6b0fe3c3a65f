//! Door 180: a key is not in a file relative to wherever the program is started.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(file "secrets/anthropic")
}

fn main() {}
