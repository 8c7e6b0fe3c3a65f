//! Door 328: an authority is no destination.
use taintless::prelude::*;

taintless::authority!(Operator = "the file that the operator installs");

fn length(text: Tainted<String>) -> usize {
    lend!(text, to = Operator, |text| text.len())
}

fn main() {}
