//! Door 516: an attribute that acts by being there follows a `bool`, and its value is none.
use taintless::prelude::*;

fn field(locked: bool) -> SafeHtml {
    html!("<input name=\"amount\" readonly=\"{locked}\">")
}

fn main() {}
