//! Door 455: the order of the declarations loses none of them, nor does one that is written twice.
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
        .acts()
        .reads_private()
        .acts()
        .reads_untrusted()
        .tools::<Mailbox>()
        .system(system_prompt!("You sort letters."))
        .max_turns(9)
        .dry_run()
        .reads_private()
        .build();
}
