//! Door 74: tainted text is not split by run-time text.
use taintless::prelude::*;

fn cells(text: &Tainted<String>, separator: String) -> usize {
    text.split(&separator).count()
}

fn main() {}
