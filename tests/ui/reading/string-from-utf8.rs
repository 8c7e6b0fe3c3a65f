//! Door 313: tainted bytes do not become plain text.
use taintless::prelude::*;

fn body(bytes: Tainted<Vec<u8>>) -> Option<String> {
    String::from_utf8(bytes).ok()
}

fn main() {}
