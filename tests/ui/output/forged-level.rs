//! Door 63: what a recursive type's schema refers to is its const shape, and no schema by hand.
use taintless::prelude::*;

struct Evil;

impl taintless::__private::output::Recursive for Evil {
    const LEVEL: taintless::output::Shape = forged(std::env::args().count());
}

const fn forged(_: usize) -> taintless::output::Shape {
    u8::SHAPE
}

fn main() {}
