//! Door 27: tainted text is not appended to a `String`.
use taintless::prelude::*;

fn append(page: &mut String, text: &Tainted<String>) {
    page.push_str(text);
}

fn main() {}
