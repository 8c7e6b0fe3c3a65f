//! Door 455: an agent that reads untrusted text, holds private data and acts, and asks nobody, does not compile.
use taintless::claude::{Agent, Model};

fn main() {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .reads_private()
        .acts()
        .build();
}
