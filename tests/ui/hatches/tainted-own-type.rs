//! Door 53: a label does not hold a type of the user's, whose `Drop` would read it.
use taintless::prelude::*;

struct Spy(String);

impl Drop for Spy {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}

fn spy(_: Tainted<Spy>) {}

fn main() {}
