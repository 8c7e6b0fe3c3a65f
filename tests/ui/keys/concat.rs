//! Door 169: a key is not put together in the source.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(concat!("sk-", "ant-", "not-a-real-key"))
}

fn main() {}
