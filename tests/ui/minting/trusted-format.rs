//! Door 61: formatted text is not trusted.
use taintless::prelude::*;

fn trust(name: &str) -> Trusted<&'static str> {
    trusted!(format!("hello {name}"))
}

fn main() {}
