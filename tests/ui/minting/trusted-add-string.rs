//! Door 70: plain text is not added to trusted text.
use taintless::prelude::*;

fn greet(name: String) -> Trusted<String> {
    trusted!("hello ").to_owned_text() + name
}

fn main() {}
