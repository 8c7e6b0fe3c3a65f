//! Door 382: a value whose rules are broken is not taken out by its field.
use taintless::output::Unchecked;

fn count(stored: Unchecked<Vec<u8>>) -> Vec<u8> {
    stored.value
}

fn main() {}
