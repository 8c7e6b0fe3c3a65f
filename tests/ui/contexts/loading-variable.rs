//! Door 616: text is no value of a variable by which programs load code.
use taintless::prelude::*;

fn greet(name: Tainted<&str>) -> taintless::context::Command {
    command!(LD_PRELOAD = "{name}", "greet")
}

fn main() {}
