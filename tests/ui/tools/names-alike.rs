//! Door 439: two tools whose names a model mistakes for one another are refused.
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// Reads a note.
    #[claude(reads_untrusted)]
    Note { id: u32 },
    /// Deletes a note for good.
    #[claude(destructive, rename = "NOTE")]
    Delete { id: u32 },
}

fn main() {}
