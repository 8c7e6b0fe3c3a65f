//! Door 168: a key does not stand in the source as a raw string.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(r#"sk-ant-not-a-real-key"#)
}

fn main() {}
