//! Door 327: an iterator over lent text does not come back.
use taintless::prelude::*;

taintless::destination!(Filter = "a filter in this process");

fn carry(text: &Tainted<String>) {
    lend!(text, to = Filter, |text| text.chars());
}

fn main() {}
