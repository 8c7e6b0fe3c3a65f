//! Door 4: tainted text is not written by `write!`.
use taintless::prelude::*;

use std::fmt::Write as _;

fn append(page: &mut String, text: Tainted<&str>) -> std::fmt::Result {
    write!(page, "{text}")
}

fn main() {}
