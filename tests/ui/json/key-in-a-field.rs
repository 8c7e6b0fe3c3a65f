//! Door 246: a key in a struct does not go out.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Settings {
    name: String,
    key: SecretKey,
}

fn main() {}
