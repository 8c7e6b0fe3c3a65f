//! Door 226: a number that a library makes of private text is private.
use taintless::prelude::*;

destination!(Words = "counts words; keeps nothing");

fn words(letter: Private<Tainted<String>>) -> usize {
    lend!(letter, to = Words, |letter| letter.split(' ').count())
}

fn main() {}
