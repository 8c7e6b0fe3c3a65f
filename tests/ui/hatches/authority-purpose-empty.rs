//! Door 329: an authority says who it is.
use taintless::prelude::*;

taintless::authority!(Operator = " ");

fn main() {}
