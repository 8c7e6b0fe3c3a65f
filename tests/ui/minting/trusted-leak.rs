//! Door 62: leaked text is not trusted.
use taintless::prelude::*;

fn trust(text: String) -> Trusted<&'static str> {
    trusted!(text.leak())
}

fn main() {}
