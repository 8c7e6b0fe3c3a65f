//! Door 48: a destination's purpose says something.
taintless::destination!(Archive = " ");

fn main() {}
