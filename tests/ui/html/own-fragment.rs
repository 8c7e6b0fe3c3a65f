//! Door 356: no kind of HTML is declared outside, which would stand anywhere.
enum Anywhere {}

impl taintless::html::Fragment for Anywhere {}

fn main() {}
