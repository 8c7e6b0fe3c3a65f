//! Door 408: a type that shows nothing while it arrives is not streamed.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    severity: u8,
    summary: Tainted<String>,
}

fn read(reply: &str) -> Result<Triage, OutputError> {
    let mut stream = Triage::stream();
    stream.push(reply)?;
    stream.finish()
}

fn main() {}
