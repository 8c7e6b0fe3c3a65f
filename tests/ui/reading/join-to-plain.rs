//! Door 205: joined tainted texts are not plain.
use taintless::prelude::*;

fn lines(lines: &[Tainted<String>]) -> String {
    Tainted::join(lines, "\n")
}

fn main() {}
