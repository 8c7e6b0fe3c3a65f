//! Door 166: a field without a name has no words of serde's.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Point(f64, #[serde(default)] f64);

fn main() {}
