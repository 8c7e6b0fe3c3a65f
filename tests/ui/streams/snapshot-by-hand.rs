//! Door 403: nothing that is documented makes a snapshot: not of a struct, in whose module it stands.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Triage {
    severity: u8,
    summary: Tainted<String>,
}

fn forge() -> TriageSnapshot {
    TriageSnapshot::default()
}

fn main() {}
