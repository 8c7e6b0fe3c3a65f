//! Door 39: a struct that holds tainted text is not compared by a derive.
use taintless::prelude::*;

#[derive(PartialEq)]
struct Mail {
    subject: Tainted<String>,
}

fn main() {}
