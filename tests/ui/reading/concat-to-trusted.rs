//! Door 205: tainted text is not appended to trusted text.
use taintless::prelude::*;

fn greet(name: &Tainted<String>) -> Trusted<String> {
    let mut text = trusted!("hello ").to_owned_text();
    text.push(name);
    text
}

fn main() {}
