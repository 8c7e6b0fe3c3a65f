//! Door 310: tainted text is no name of a thread, which a panic would print.
use taintless::prelude::*;

fn worker(sender: Tainted<String>) -> std::thread::Builder {
    std::thread::Builder::new().name(sender)
}

fn main() {}
