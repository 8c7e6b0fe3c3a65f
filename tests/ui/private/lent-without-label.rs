//! Door 226: text without a label is not lent.
use taintless::prelude::*;

destination!(Words = "counts words; keeps nothing");

fn words(letter: &str) -> usize {
    lend!(letter, to = Words, |letter: &str| letter.split(' ').count())
}

fn main() {}
