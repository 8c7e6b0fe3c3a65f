//! Door 77: what the building machine says is not trusted.
use taintless::prelude::*;

fn trust() -> Trusted<&'static str> {
    trusted!(env!("PATH"))
}

fn main() {}
