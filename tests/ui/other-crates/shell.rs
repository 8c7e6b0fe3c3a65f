//! Door 146: tainted text is not a command of a shell.
use taintless::prelude::*;

fn greet(name: Tainted<String>) {
    std::process::Command::new("sh").arg("-c").arg(name);
}

fn main() {}
