//! Door 51: a label does not hold an alias to plain text.
use taintless::prelude::*;

fn spy(_: Tainted<&mut String>) {}

fn main() {}
