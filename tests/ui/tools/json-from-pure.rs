//! Door 442: tools that say they read nothing untrusted give no JSON with somebody's text back.
use taintless::claude::ToolOutput;
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// What the rows say.
    #[claude(pure)]
    Rows { table: u32 },
}

fn run(rows: &Vec<Tainted<String>>) -> ToolOutput<Desk> {
    ToolOutput::json(rows, Source::Database)
}

fn main() {}
