//! Door 180: no path leads out of the folder that it names.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(file "/run/secrets/./anthropic")
}

fn main() {}
