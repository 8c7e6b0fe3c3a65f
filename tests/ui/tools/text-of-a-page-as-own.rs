//! Door 448: a result's own words are the program's.
use taintless::claude::ToolOutput;
use taintless::prelude::*;

fn run<Desk: ClaudeTools>(page: Tainted<String>) -> ToolOutput<Desk> {
    ToolOutput::text(page)
}

fn main() {}
