//! Door 461: an agent that is built gets no more tools.
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
    let agent = Agent::builder(Model::SONNET_5, 500).build();
    let agent = agent.tools::<Mailbox>();
}
