//! Door 611: text glued to an option of one dash could be more options.
use taintless::prelude::*;

fn sort(key: Tainted<&str>) -> taintless::context::Command {
    command!("sort", "-k{key}", "mail.txt")
}

fn main() {}
