//! Door 170: a key is not copied from a file when the program is compiled.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(include_str!("key.txt"))
}

fn main() {}
