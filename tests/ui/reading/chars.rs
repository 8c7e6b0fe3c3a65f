//! Door 16: tainted text has no `chars`.
use taintless::prelude::*;

fn count(text: Tainted<&str>) -> usize {
    text.chars().count()
}

fn main() {}
