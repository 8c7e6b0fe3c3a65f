//! Door 3: tainted text is not printed on the terminal.
use taintless::prelude::*;

fn show(subject: Tainted<String>) {
    println!("{subject}");
}

fn main() {}
