//! Door 46: text is not lent without a destination.
use taintless::prelude::*;

fn count(text: Tainted<&str>) -> usize {
    lend!(text, |text| text.len())
}

fn main() {}
