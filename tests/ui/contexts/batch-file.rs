//! Door 613: text is no argument of a batch file.
use taintless::prelude::*;

fn greet(name: Tainted<&str>) -> taintless::context::Command {
    command!("greet.bat", "{name}")
}

fn main() {}
