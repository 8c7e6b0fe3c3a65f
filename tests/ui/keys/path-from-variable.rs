//! Door 180: the path of a file is a literal.
use taintless::prelude::*;

fn key(path: &str) -> Result<SecretKey, KeyError> {
    secret_key!(file path)
}

fn main() {}
