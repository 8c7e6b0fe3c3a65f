//! Door 148: a path is text that a model wrote.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    file: std::path::PathBuf,
}

fn main() {}
