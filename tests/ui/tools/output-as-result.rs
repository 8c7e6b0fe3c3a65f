//! Door 444: what a tool gives back answers no call until it says which.
use taintless::claude::{ToolOutput, Turn};
use taintless::prelude::*;

fn turn<T: ClaudeTools>(output: ToolOutput<T>) -> Turn {
    Turn::results([output])
}

fn main() {}
