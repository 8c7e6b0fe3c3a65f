//! Door 206: the characters of tainted text are not collected into plain text.
use taintless::prelude::*;

fn copy(text: &Tainted<String>) -> String {
    text.characters().collect()
}

fn main() {}
