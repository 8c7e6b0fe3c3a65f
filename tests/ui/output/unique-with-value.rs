//! Door 159: `unique` stands alone.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(unique = true)]
    labels: Vec<Tainted<String>>,
}

fn main() {}
