//! Door 63: no hidden helper takes run-time text.
use taintless::prelude::*;

fn trust(text: String) -> Trusted<&'static str> {
    taintless::__private::trust_literal(text.leak())
}

fn main() {}
