//! Door 246: a key does not go out.
use taintless::prelude::*;

fn answer(key: &SecretKey) -> JsonBody {
    key.to_json()
}

fn main() {}
