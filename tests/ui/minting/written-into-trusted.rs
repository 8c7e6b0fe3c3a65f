//! Door 335: `write!` does not write into trusted text.
use std::fmt::Write;
use taintless::prelude::*;

fn tone(mut tone: Trusted<String>, text: &str) -> std::fmt::Result {
    write!(tone, "{text}")
}

fn main() {}
