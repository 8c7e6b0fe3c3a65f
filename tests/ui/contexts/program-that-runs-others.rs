//! Door 612: text is no argument of a program that runs its arguments.
use taintless::prelude::*;

fn greet(name: Tainted<&str>) -> taintless::context::Command {
    command!("env", "greet", "{name}")
}

fn main() {}
