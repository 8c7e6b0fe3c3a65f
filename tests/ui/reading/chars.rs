//! Door 16: tainted text has no `chars`.
use taintless::prelude::*;

fn count(text: Tainted<&str>) {
    for _ in text.chars() {}
}

fn main() {}
