//! Door 385: what was found in a reply's place is told as tainted text.
use taintless::prelude::*;

fn found(error: &OutputError) -> Option<String> {
    error
        .problems()
        .first()?
        .found()
        .map(|found| found.to_string())
}

fn main() {}
