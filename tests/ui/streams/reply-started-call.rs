//! Door 414: a call that is announced is not answered: it may still be cut.
use taintless::claude::{StartedBlock, ToolOutput, ToolResult};

fn answer<T>(block: StartedBlock, output: ToolOutput<T>) -> Option<ToolResult> {
    match block {
        StartedBlock::ToolUse { id, .. } => Some(ToolResult::new(&id, output)),
        _ => None,
    }
}

fn main() {}
