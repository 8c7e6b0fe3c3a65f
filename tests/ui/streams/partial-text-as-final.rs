//! Door 401: a beginning of a text is no finished text.
use taintless::output::Part;
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Triage {
    severity: u8,
    summary: Tainted<String>,
}

fn keep(summary: &Tainted<String>) {}

fn show(so_far: &TriageSnapshot) {
    if let Part::Partial(summary) = so_far.summary() {
        keep(summary);
    }
}

fn main() {}
