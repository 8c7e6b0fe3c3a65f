//! Door 275: tainted bytes are not read as plain text.
use taintless::prelude::*;

fn text(bytes: Tainted<Vec<u8>>) -> Option<String> {
    String::from_utf8(bytes).ok()
}

fn main() {}
