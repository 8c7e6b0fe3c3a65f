//! Door 179: a key is not in a variable that Vite copies into browser code.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(env "VITE_ANTHROPIC_API_KEY")
}

fn main() {}
