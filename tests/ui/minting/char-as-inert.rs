//! Door 86: a `char` is not inert.
use taintless::prelude::*;

fn letter(text: Tainted<&str>) -> Option<char> {
    text.parse::<char>()
}

fn main() {}
