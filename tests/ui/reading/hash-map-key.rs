//! Door 22: tainted text is not a key of a `HashMap`.
use taintless::prelude::*;

use std::collections::HashMap;

fn count(senders: Vec<Tainted<String>>) -> HashMap<Tainted<String>, u32> {
    let mut counts = HashMap::new();
    for sender in senders {
        *counts.entry(sender).or_insert(0) += 1;
    }
    counts
}

fn main() {}
