//! Door 619: text is no argument of `git` before `--`.
use taintless::prelude::*;

fn log(path: Tainted<&str>) -> taintless::context::Command {
    command!("git", "log", "{path}")
}

fn main() {}
