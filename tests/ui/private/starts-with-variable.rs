//! Door 225: private text is searched for text of the program only.
use taintless::prelude::*;

fn search(name: Private<Tainted<String>>, start: &str) -> bool {
    name.starts_with(start)
}

fn main() {}
