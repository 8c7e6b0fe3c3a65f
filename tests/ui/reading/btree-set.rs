//! Door 23: tainted text is not an element of a `BTreeSet`.
use taintless::prelude::*;

use std::collections::BTreeSet;

fn distinct(senders: Vec<Tainted<String>>) -> usize {
    let distinct: BTreeSet<Tainted<String>> = senders.into_iter().collect();
    distinct.len()
}

fn main() {}
