//! Door 220: private text does not become a `String`.
use taintless::prelude::*;

fn plain(name: Private<String>) -> String {
    String::from(name)
}

fn main() {}
