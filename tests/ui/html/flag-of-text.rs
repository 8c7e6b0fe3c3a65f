//! Door 516: whether an attribute is there is told by a `bool` alone.
use taintless::prelude::*;

fn field(locked: Option<String>) -> SafeHtml {
    html!("<input name=\"amount\" readonly={locked}>")
}

fn main() {}
