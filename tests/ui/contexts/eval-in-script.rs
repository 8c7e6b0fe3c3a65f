//! Door 614: a script does not read text as code.
use taintless::prelude::*;

fn greet(name: Tainted<&str>) -> taintless::context::Command {
    command!("sh", "-c", "eval \"$1\"", "sh", "{name}")
}

fn main() {}
