//! Door 623: what is private is not written into a file.
use taintless::prelude::*;

fn keep(
    root: &taintless::context::Root,
    name: &taintless::context::FileName,
    text: Private<Tainted<String>>,
) -> bool {
    root.create(name, &text).is_ok()
}

fn main() {}
