//! Door 62: a block that makes text is not trusted.
use taintless::prelude::*;

fn trust(text: String) -> Trusted<&'static str> {
    trusted!({ text.leak() })
}

fn main() {}
