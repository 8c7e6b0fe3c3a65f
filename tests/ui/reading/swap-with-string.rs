//! Door 300: std's `swap` exchanges tainted text with tainted text only.
use taintless::prelude::*;

fn subject(mut mail: Tainted<String>) -> String {
    let mut text = String::new();
    std::mem::swap(&mut text, &mut mail);
    text
}

fn main() {}
