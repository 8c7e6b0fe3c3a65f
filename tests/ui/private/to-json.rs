//! Door 230: what is private does not go out as JSON.
use taintless::prelude::*;

fn answer(card: Private<Tainted<String>>) -> JsonBody {
    card.to_json()
}

fn main() {}
