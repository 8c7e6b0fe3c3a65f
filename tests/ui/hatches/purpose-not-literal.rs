//! Door 48: a destination's purpose is a literal.
const PURPOSE: &str = "somewhere";
taintless::destination!(Archive = PURPOSE);

fn main() {}
