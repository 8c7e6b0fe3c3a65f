//! Door 159: a field without a name has its place, and so no default.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Point(f64, #[claude(default = 0)] f64);

fn main() {}
