//! Door 458: tools that act are taken only where that is declared.
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

/// What an assistant can do.
#[derive(ClaudeTools)]
enum Mailbox {
    /// Reads the letters.
    #[claude(reads_untrusted, reads_private)]
    Read,
    /// Sends a letter.
    #[claude(sends)]
    Send { text: Tainted<String> },
}

fn main() {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .reads_private()
        .tools::<Mailbox>();
}
