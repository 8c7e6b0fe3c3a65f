//! Door 220: private text is not printed by `format!`.
use taintless::prelude::*;

fn greet(name: Private<&str>) -> String {
    format!("hello {name}")
}

fn main() {}
