//! Door 224: text that is joined with private text is private.
use taintless::prelude::*;

fn letter(text: Tainted<&str>, name: Private<Tainted<String>>) -> Tainted<String> {
    Private::new(text).concat(&name)
}

fn main() {}
