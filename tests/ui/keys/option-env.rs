//! Door 172: a key is not copied from the environment if it is there.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(option_env!("ANTHROPIC_API_KEY"))
}

fn main() {}
