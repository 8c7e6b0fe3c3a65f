//! Door 407: a stream is fed text, with a label or without.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Triage {
    severity: u8,
    summary: Tainted<String>,
}

struct Delta(String);

fn read(delta: Delta) -> Result<Triage, OutputError> {
    let mut stream = Triage::stream();
    stream.push(&delta)?;
    stream.finish()
}

fn main() {}
