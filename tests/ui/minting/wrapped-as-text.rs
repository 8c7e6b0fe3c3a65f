//! Door 80: `Wrapped` is not read as text.
use taintless::prelude::*;

fn plain(text: Wrapped) -> String {
    text.to_string()
}

fn main() {}
