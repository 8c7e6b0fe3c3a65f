//! Door 73: trusted text is not changed through `DerefMut`.
use taintless::prelude::*;

fn greet(greeting: &mut Trusted<String>, name: &str) {
    greeting.push_str(name);
}

fn main() {}
