//! Door 409: `stream` stands where there are parts to show: not on fields without names.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Point(f64, f64);

fn main() {}
