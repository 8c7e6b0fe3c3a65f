//! Door 175: a key is not handed over by a call.
use taintless::prelude::*;

fn read_key() -> String {
    String::new()
}

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(read_key())
}

fn main() {}
