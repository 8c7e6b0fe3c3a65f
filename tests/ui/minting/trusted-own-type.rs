//! Door 83: `Trusted` does not hold a type of the user's.
use taintless::prelude::*;

struct Mine(String);

fn trust(_: Trusted<Mine>) {}

fn main() {}
