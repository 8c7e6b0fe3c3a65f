//! Door 409: `stream` stands where there are parts to show: not on a field-less enum.
use taintless::prelude::*;

#[derive(ClaudeOutput, Clone, Copy)]
#[claude(stream)]
enum Priority {
    Low,
    High,
}

fn main() {}
