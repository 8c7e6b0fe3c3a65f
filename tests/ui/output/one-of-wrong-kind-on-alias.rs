//! Door 153: a value of `one_of` is of the field's type by another name too.
use taintless::prelude::*;

type Count = u8;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(one_of("one", "two"))]
    parcels: Count,
}

fn main() {}
