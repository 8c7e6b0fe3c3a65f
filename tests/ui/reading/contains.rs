//! Door 15: tainted text is not searched by a pattern that could spell it out.
use taintless::prelude::*;

fn is_urgent(text: Tainted<&str>) -> bool {
    text.contains("urgent")
}

fn main() {}
