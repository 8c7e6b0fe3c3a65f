//! Door 326: a box of anything does not come back from lent text.
use taintless::prelude::*;

taintless::destination!(Filter = "a filter in this process");

fn carry(text: &Tainted<String>) {
    lend!(text, to = Filter, |text| -> Box<dyn std::any::Any> {
        Box::new(text.to_owned())
    });
}

fn main() {}
