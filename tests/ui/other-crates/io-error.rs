//! Door 274: tainted text is not an error of std's.
use taintless::prelude::*;

fn fail(text: Tainted<String>) -> std::io::Error {
    std::io::Error::other(text)
}

fn main() {}
