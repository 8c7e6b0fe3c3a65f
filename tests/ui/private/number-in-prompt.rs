//! Door 221: a private number does not stand in a prompt.
use taintless::prelude::*;

fn ask(salary: &Private<u32>) -> Prompt {
    prompt!("Is a salary of {salary} fair?")
}

fn main() {}
