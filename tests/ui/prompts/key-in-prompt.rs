//! Door 352: a key stands in no prompt.
use taintless::prelude::*;

fn ask(key: SecretKey) -> Prompt {
    prompt!("The key is {key}")
}

fn main() {}
