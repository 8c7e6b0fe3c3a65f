//! Door 401: a number that may still grow is not handed out.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Triage {
    severity: u8,
    summary: Tainted<String>,
}

fn severity(so_far: &TriageSnapshot) -> Option<&u8> {
    so_far.severity().partial()
}

fn main() {}
