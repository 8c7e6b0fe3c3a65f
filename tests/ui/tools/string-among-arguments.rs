//! Door 436: no argument of a tool is plain text.
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// Searches the public web.
    #[claude(reads_untrusted)]
    Search { words: String },
}

fn main() {}
