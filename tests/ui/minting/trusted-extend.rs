//! Door 72: trusted text is not extended by plain text.
use taintless::prelude::*;

fn greet(greeting: &mut Trusted<String>, name: &str) {
    greeting.extend([name]);
}

fn main() {}
