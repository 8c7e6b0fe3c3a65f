//! Door 220: a private number is as private as its text.
use taintless::prelude::*;

fn line(salary: Private<u32>) -> String {
    format!("earns {salary}")
}

fn main() {}
