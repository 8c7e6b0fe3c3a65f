//! Door 161: a type that holds itself in a type of the program's is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Page<T> {
    items: Vec<T>,
}

#[derive(ClaudeOutput)]
struct Folder {
    folders: Page<Folder>,
}

fn main() {}
