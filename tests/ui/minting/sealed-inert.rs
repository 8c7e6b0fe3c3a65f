//! Door 82: `Inert` is not implemented outside.
use taintless::prelude::*;

struct Forged(String);

impl Inert for Forged {}

fn main() {}
