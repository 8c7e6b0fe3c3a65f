//! Door 181: a key is not read as text.
use taintless::prelude::*;

fn text(key: &SecretKey) -> &[u8] {
    key.as_ref()
}

fn main() {}
