//! Door 183: a key is not printed.
use taintless::prelude::*;

fn show(key: &SecretKey) -> String {
    format!("{key}")
}

fn main() {}
