//! Door 148: plain text is refused as the argument of what is parsed.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Page<T> {
    items: Vec<T>,
}

fn read(reply: &Tainted<String>) -> Option<Page<String>> {
    Page::parse(reply).ok()
}

fn main() {}
