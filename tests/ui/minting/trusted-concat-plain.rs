//! Door 334: what is joined to trusted text is trusted.
use taintless::prelude::*;

fn tone(text: &'static str) -> Trusted<String> {
    Trusted::concat(&[text])
}

fn main() {}
