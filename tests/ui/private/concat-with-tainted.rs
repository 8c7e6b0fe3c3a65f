//! Door 224: tainted text does not take private text in.
use taintless::prelude::*;

fn letter(text: Tainted<&str>, name: Private<Tainted<String>>) -> Tainted<String> {
    text.concat(&name)
}

fn main() {}
