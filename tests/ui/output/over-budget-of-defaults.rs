//! Door 162: a field with a default may be left out, so it counts.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Switches {
    b: Five,
    c: Five,
    d: Five,
    e: Five,
    f: Five,
}

#[derive(ClaudeOutput)]
struct Five {
    #[claude(default)]
    one: bool,
    #[claude(default)]
    two: bool,
    #[claude(default)]
    three: bool,
    #[claude(default)]
    four: bool,
    #[claude(default)]
    five: bool,
}

fn main() {}
