//! Door 65: a `String` is not trusted by `from`.
use taintless::prelude::*;

fn trust(text: String) -> Trusted<String> {
    Trusted::from(text)
}

fn main() {}
