//! Door 83: a newtype over text is not inert.
use taintless::prelude::*;

#[derive(Inert)]
struct Name(String);

fn main() {}
