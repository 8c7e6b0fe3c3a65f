//! Door 435: a tool that does not say what it does is refused.
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// Deletes a note for good.
    DeleteNote { id: u32 },
}

fn main() {}
