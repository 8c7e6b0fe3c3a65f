//! Door 438: a tool of which the model is told nothing is refused.
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    #[claude(reads_untrusted)]
    Search { words: Tainted<String> },
}

fn main() {}
