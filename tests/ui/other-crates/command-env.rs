//! Door 272: tainted text is not put into a program's environment.
use taintless::prelude::*;

fn greet(name: Tainted<String>) {
    std::process::Command::new("greet").env("NAME", name);
}

fn main() {}
