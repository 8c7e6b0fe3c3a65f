//! Door 375: a label holds no key, which a hatch would then give out.
use taintless::prelude::*;

fn give(_: Tainted<SecretKey>) {}

fn main() {}
