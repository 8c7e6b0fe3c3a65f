//! Door 437: what the model is told of a tool is no run-time text.
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    #[claude(reads_untrusted, description = about())]
    Search { words: Tainted<String> },
}

fn about() -> String {
    std::fs::read_to_string("about.txt").unwrap_or_default()
}

fn main() {}
