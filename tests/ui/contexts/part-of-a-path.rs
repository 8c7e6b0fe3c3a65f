//! Door 615: text is no part of a path in an argument.
use taintless::prelude::*;

fn show(name: Tainted<&str>) -> taintless::context::Command {
    command!("cat", "/srv/mails/{name}")
}

fn main() {}
