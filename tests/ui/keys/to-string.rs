//! Door 183: a key is not turned into text.
use taintless::prelude::*;

fn show(key: &SecretKey) -> String {
    key.to_string()
}

fn main() {}
