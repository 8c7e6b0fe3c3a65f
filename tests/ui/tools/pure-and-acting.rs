//! Door 441: marks that contradict each other are refused.
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// Sends a reply.
    #[claude(pure, sends)]
    Reply { text: Tainted<String> },
}

fn main() {}
