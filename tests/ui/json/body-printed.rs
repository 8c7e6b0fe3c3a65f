//! Door 243: a `JsonBody` is not printed.
use taintless::prelude::*;

fn log(text: &Tainted<String>) {
    let body = text.to_json();
    println!("{body}");
}

fn main() {}
