//! Door 315: no item of a tainted list is taken out by its number.
use taintless::prelude::*;

fn first(lines: Tainted<Vec<String>>) -> String {
    lines[0]
}

fn main() {}
