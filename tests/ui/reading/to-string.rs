//! Door 6: tainted text has no `to_string`.
use taintless::prelude::*;

fn plain(text: Tainted<&str>) -> String {
    text.to_string()
}

fn main() {}
