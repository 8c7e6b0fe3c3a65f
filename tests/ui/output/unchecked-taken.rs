//! Door 383: a value whose rules are broken is lent, and not given.
use taintless::output::Unchecked;
use taintless::prelude::*;

fn count(stored: Unchecked<Vec<u8>>) -> Vec<u8> {
    *stored.shape()
}

fn main() {}
