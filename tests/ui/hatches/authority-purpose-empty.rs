//! Door 329: an authority says who it is.
taintless::authority!(Operator = " ");

fn main() {}
