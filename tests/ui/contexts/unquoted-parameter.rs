//! Door 614: a script does not split text into words.
use taintless::prelude::*;

fn greet(name: Tainted<&str>) -> taintless::context::Command {
    command!("sh", "-c", "printf %s $1", "sh", "{name}")
}

fn main() {}
