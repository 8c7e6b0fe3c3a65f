//! Door 173: a key does not stand in a const.
use taintless::prelude::*;

const KEY: &str = "sk-ant-not-a-real-key";

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(KEY)
}

fn main() {}
