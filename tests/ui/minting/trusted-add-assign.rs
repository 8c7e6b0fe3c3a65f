//! Door 333: plain text is not appended to trusted text by `+=`.
use taintless::prelude::*;

fn tone(mut tone: Trusted<String>, text: &str) -> Trusted<String> {
    tone += text;
    tone
}

fn main() {}
