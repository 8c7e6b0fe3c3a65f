//! Door 448: why a tool failed is told in the program's words.
use taintless::claude::ToolOutput;
use taintless::prelude::*;

fn run<Desk: ClaudeTools>(error: std::io::Error) -> ToolOutput<Desk> {
    ToolOutput::failed(error.to_string())
}

fn main() {}
