//! Door 259: a prompt is no part of an answer.
use taintless::prelude::*;

fn answer(prompt: &Prompt) -> JsonBody {
    prompt.to_json()
}

fn main() {}
