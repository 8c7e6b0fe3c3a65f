//! Door 107: a tool's name is no run-time text.
use taintless::prelude::*;

fn tool(name: String) -> Option<taintless::output::WireTool> {
    u8::wire_tool(name).ok()
}

fn main() {}
