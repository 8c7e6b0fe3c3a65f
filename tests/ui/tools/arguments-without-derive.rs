//! Door 436: a tool's arguments are a type of model output.
use taintless::prelude::*;

struct Search {
    words: String,
}

#[derive(ClaudeTools)]
enum Desk {
    /// Searches the public web.
    #[claude(reads_untrusted)]
    Search(Search),
}

fn main() {}
