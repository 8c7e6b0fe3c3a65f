//! Door 67: text is not trusted by parsing.
use taintless::prelude::*;

fn trust(text: &str) -> Option<Trusted<String>> {
    text.parse().ok()
}

fn main() {}
