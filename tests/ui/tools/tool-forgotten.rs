//! Door 449: a handler that forgets a tool is refused.
use taintless::claude::ToolOutput;
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// What day it is.
    #[claude(pure)]
    Today,
    /// Sends a reply.
    #[claude(sends)]
    Reply { text: Tainted<String> },
}

fn run(tool: Desk) -> ToolOutput<Desk> {
    match tool {
        Desk::Today => ToolOutput::text(trusted!("Tuesday")),
    }
}

fn main() {}
