//! Door 404: the value is handed out once, at the end: a stream goes with it.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Triage {
    severity: u8,
    summary: Tainted<String>,
}

fn read(pieces: &[String]) -> Result<Triage, OutputError> {
    let mut stream = Triage::stream();
    let triage = stream.finish()?;
    for piece in pieces {
        stream.push(piece)?;
    }
    Ok(triage)
}

fn main() {}
