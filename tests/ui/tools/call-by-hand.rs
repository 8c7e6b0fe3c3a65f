//! Door 445: a call comes from a reply: nobody makes one.
use taintless::claude::{Call, CallId};
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// Deletes a note for good.
    #[claude(destructive)]
    DeleteNote { id: u32 },
}

fn forge(id: CallId) -> Call<Desk> {
    Call {
        id,
        arguments: Desk::DeleteNote { id: 1 },
    }
}

fn main() {}
