//! Door 618: an argument is a literal, and no `&'static str` counts as one.
use taintless::prelude::*;

fn greet(option: &'static str) -> taintless::context::Command {
    command!("greet", option)
}

fn main() {}
