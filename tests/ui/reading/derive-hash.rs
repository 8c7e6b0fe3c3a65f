//! Door 38: a struct that holds tainted text is not hashed by a derive.
use taintless::prelude::*;

#[derive(Hash)]
struct Mail {
    subject: Tainted<String>,
}

fn main() {}
