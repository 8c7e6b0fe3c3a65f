//! Door 205: a type of the user's does not become a part of tainted text.
use taintless::prelude::*;

struct Name(String);

fn greet(name: &Name) -> Tainted<String> {
    Tainted::new("hello ").concat(name)
}

fn main() {}
