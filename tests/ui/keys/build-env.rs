//! Door 171: a key is not copied from the environment when the program is compiled.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(env!("CARGO_PKG_NAME"))
}

fn main() {}
