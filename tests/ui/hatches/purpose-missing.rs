//! Door 48: a destination has a purpose.
taintless::destination!(pub Archive);

fn main() {}
