//! Door 64: `Trusted` is not made by its constructor.
use taintless::prelude::*;

fn trust(text: String) -> Trusted<String> {
    Trusted(text)
}

fn main() {}
