//! Door 178: the name of a variable is a literal.
use taintless::prelude::*;

const NAME: &str = "ANTHROPIC_API_KEY";

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(env NAME)
}

fn main() {}
