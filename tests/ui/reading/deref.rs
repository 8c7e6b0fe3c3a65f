//! Door 10: tainted text cannot be dereferenced.
use taintless::prelude::*;

fn plain(text: Tainted<&str>) -> String {
    (*text).to_owned()
}

fn main() {}
