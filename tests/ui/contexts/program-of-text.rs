//! Door 610: text does not choose the program.
use taintless::prelude::*;

fn show(tool: Tainted<&str>) -> taintless::context::Command {
    command!("{tool}", "mail.txt")
}

fn main() {}
