//! Door 45: text that comes back from `lend!` is tainted.
use taintless::prelude::*;

taintless::destination!(Filter = "a filter in this process");

fn first_word(text: Tainted<&str>) -> String {
    lend!(text, to = Filter, |text| text
        .split(' ')
        .next()
        .unwrap_or_default()
        .to_owned())
}

fn main() {}
