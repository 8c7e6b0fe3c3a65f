//! Door 198: there is no default key.
use taintless::prelude::*;

fn key() -> SecretKey {
    SecretKey::default()
}

fn main() {}
