//! Door 164: all faults of a type are told at once.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(rename_all = "snake case")]
struct Triage {
    summary: String,
    #[claude(range(min = 5, max = 1))]
    severity: u8,
    #[claude(patern = "^FW$")]
    order: Option<Tainted<String>>,
    labels: Vec<char>,
    count: usize,
}

fn read(reply: &Tainted<String>) -> Result<Triage, OutputError> {
    Triage::parse(reply)
}

fn main() {}
