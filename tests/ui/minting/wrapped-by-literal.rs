//! Door 78: `Wrapped` is not made by a literal.
use taintless::prelude::*;

fn forge(text: String) -> Wrapped {
    Wrapped {
        rendered: text,
        removed: Default::default(),
    }
}

fn main() {}
