//! Door 51: a label does not hold an alias to plain text.
use taintless::prelude::*;

fn spy(buffer: &mut String) -> Tainted<&mut String> {
    Tainted::new(buffer)
}

fn main() {}
