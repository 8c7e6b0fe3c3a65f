//! Door 74: tainted text is not split by the empty text.
use taintless::prelude::*;

fn letters(text: &Tainted<String>) -> usize {
    text.split("").count()
}

fn main() {}
