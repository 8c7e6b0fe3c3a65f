//! Door 146: text is not the command of a shell.
use taintless::prelude::*;

fn greet(name: Tainted<&str>) -> taintless::context::Command {
    command!("sh", "-c", "{name}")
}

fn main() {}
