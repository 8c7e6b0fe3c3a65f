//! Door 179: a key is not in a variable that Next.js copies into browser code.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(env "NEXT_PUBLIC_ANTHROPIC_API_KEY")
}

fn main() {}
