//! Door 439: a name that the API does not take is refused.
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// Searches the public web.
    #[claude(reads_untrusted, rename = "search the web")]
    Search { words: Tainted<String> },
}

fn main() {}
