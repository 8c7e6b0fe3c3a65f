//! Door 30: a `String` is not extended by tainted text.
use taintless::prelude::*;

fn append(page: &mut String, text: Tainted<String>) {
    page.extend([text]);
}

fn main() {}
