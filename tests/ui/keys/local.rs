//! Door 174: a key is not handed over as a variable.
use taintless::prelude::*;

fn key(text: String) -> Result<SecretKey, KeyError> {
    secret_key!(text)
}

fn main() {}
