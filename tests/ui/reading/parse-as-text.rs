//! Door 209: plain text is not parsed out of tainted text.
use taintless::prelude::*;

fn plain(text: Tainted<&str>) -> Option<String> {
    text.parse::<String>()
}

fn main() {}
