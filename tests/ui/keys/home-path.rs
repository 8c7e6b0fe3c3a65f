//! Door 180: nothing in a path is expanded.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(file "~/.config/anthropic")
}

fn main() {}
