//! Door 307: tainted text does not satisfy `Into<String>` in a generic function.
use taintless::prelude::*;

fn shown(text: impl Into<String>) -> String {
    text.into()
}

fn subject(mail: Tainted<String>) -> String {
    shown(mail)
}

fn main() {}
