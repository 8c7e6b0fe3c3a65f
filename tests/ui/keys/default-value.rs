//! Door 167: a missing key has no default.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(env "ANTHROPIC_API_KEY", "sk-ant-not-a-real-key")
}

fn main() {}
