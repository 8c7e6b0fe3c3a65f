//! Door 229: the last characters are tainted text.
use taintless::prelude::*;

fn ask(card: &Private<Tainted<String>>) -> Prompt {
    let card = card.redact_but_last::<4>();
    prompt!("Which bank has a card that ends so: {card}")
}

fn main() {}
