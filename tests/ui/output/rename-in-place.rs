//! Door 159: a field without a name has none to change.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Point(#[claude(rename = "x")] f64, f64);

fn main() {}
