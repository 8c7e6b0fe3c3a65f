//! Door 400: what is still arriving is not the value: it has another type.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Triage {
    severity: u8,
    summary: Tainted<String>,
}

fn page(triage: &Triage) {}

fn show(pieces: &str) -> Result<(), OutputError> {
    let mut stream = Triage::stream();
    let so_far = stream.push(pieces)?;
    page(so_far);
    Ok(())
}

fn main() {}
