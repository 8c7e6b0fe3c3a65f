//! Door 307: tainted text does not satisfy `AsRef<str>` in a generic function.
use taintless::prelude::*;

fn shown(text: impl AsRef<str>) -> String {
    text.as_ref().to_owned()
}

fn subject(mail: Tainted<String>) -> String {
    shown(mail)
}

fn main() {}
