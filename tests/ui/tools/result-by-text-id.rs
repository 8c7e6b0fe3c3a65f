//! Door 444: a result answers a call of a reply, not an id that somebody writes.
use taintless::claude::{ToolOutput, ToolResult};
use taintless::prelude::*;

fn result<T: ClaudeTools>(id: Tainted<String>, output: ToolOutput<T>) -> ToolResult {
    ToolResult::new(&id, output)
}

fn main() {}
