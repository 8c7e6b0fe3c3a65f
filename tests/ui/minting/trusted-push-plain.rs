//! Door 334: what is pushed onto trusted text is trusted.
use taintless::prelude::*;

fn tone(mut tone: Trusted<String>, text: String) -> Trusted<String> {
    tone.push(&text);
    tone
}

fn main() {}
