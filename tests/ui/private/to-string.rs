//! Door 220: private text has no `to_string`.
use taintless::prelude::*;

fn plain(name: Private<&str>) -> String {
    name.to_string()
}

fn main() {}
