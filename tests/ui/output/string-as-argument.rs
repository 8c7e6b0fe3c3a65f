//! Door 148: plain text is refused as the argument of a type of the program's.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Page<T> {
    items: Vec<T>,
}

#[derive(ClaudeOutput)]
struct Reply {
    page: Page<String>,
}

fn main() {}
