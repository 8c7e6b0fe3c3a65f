//! Door 204: no closure sees the characters of tainted text.
use taintless::prelude::*;

fn spy(text: Tainted<&str>, seen: &mut String) {
    text.trim_matches(|c: char| {
        seen.push(c);
        true
    });
}

fn main() {}
