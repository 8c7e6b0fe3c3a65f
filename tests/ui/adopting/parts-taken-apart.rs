//! Door 269: what `assert_output_eq!` compares is opaque: no text comes out of it.
use taintless::__private::output::Parts;
use taintless::prelude::*;

fn read<T: ClaudeOutput>(value: &T) -> String {
    let Parts(part) = value.parts_to_compare();
    format!("{}", value.parts_to_compare())
}

fn main() {}
