//! Door 159: a description is a string literal: run-time text is in no schema.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(description = include_str!("triage.md"))]
struct Triage {
    severity: u8,
}

fn main() {}
