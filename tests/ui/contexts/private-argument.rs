//! Door 617: what is private is no argument: every user of the machine sees it.
use taintless::prelude::*;

fn greet(name: Private<Tainted<&str>>) -> taintless::context::Command {
    command!("greet", "{name}")
}

fn main() {}
