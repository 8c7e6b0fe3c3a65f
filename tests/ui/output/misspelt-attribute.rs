//! Door 159: an unknown attribute is refused, and the nearest named.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(lenght(max = 200))]
    summary: Tainted<String>,
}

fn main() {}
