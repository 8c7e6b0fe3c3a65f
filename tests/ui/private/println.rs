//! Door 220: private text is not printed.
use taintless::prelude::*;

fn show(card: Private<Tainted<String>>) {
    println!("{}", card);
}

fn main() {}
