//! Door 401: a number that may still grow is not handed out.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Triage {
    severity: u8,
    summary: Tainted<String>,
}

fn severity(so_far: &TriageSnapshot) -> u8 {
    *so_far.severity().partial().unwrap_or(&0)
}

fn main() {}
