//! Door 141: tainted text is not an argument of a program: it could begin with `-`.
use taintless::prelude::*;

fn convert(name: Tainted<String>) {
    std::process::Command::new("convert").arg(name);
}

fn main() {}
