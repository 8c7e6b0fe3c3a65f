//! Door 176: a key in the source does not pass through a macro.
use taintless::prelude::*;

macro_rules! key {
    ($text:literal) => {
        secret_key!($text)
    };
}

fn key() -> Result<SecretKey, KeyError> {
    key!("sk-ant-not-a-real-key")
}

fn main() {}
