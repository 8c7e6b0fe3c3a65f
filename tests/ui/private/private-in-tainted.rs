//! Door 224: `Tainted` does not take the place of `Private`.
use taintless::prelude::*;

fn label(name: Private<String>) -> String {
    let name = Tainted::new(name);
    format!("{name:?}")
}

fn main() {}
