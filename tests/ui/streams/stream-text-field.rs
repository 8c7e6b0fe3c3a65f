//! Door 402: what a stream has read is in a private field.
use taintless::output::OutputStream;
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Triage {
    severity: u8,
    summary: Tainted<String>,
}

fn show(stream: OutputStream<Triage>) -> String {
    stream.text
}

fn main() {}
