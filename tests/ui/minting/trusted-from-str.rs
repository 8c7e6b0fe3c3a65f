//! Door 66: a `&str` is not trusted by `into`.
use taintless::prelude::*;

fn trust() -> Trusted<&'static str> {
    "text".into()
}

fn main() {}
