//! Door 327: a closure over lent text does not come back.
use taintless::prelude::*;

taintless::destination!(Filter = "a filter in this process");

fn carried(text: &Tainted<String>) -> String {
    let carrier = lend!(text, to = Filter, |text| move || text.to_owned());
    carrier()
}

fn main() {}
