//! Door 256: all faults are told at once, and a use of the type is none.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[serde(with = "loud")]
    text: Tainted<String>,
    #[json(skipp)]
    order: u8,
}

fn answer(answer: Answer) -> JsonBody {
    vec![answer].to_json()
}

fn main() {}
