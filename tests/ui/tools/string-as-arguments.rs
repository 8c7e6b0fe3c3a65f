//! Door 436: a tool is not called with plain text.
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// Searches the public web.
    #[claude(reads_untrusted)]
    Search(String),
}

fn main() {}
