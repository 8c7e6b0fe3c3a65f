//! Door 462: a prompt may hold wrapped text: no task for an agent that reads no untrusted text.
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

fn run(mail: Prompt) {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_private()
        .acts()
        .build();
    let run = agent.start(mail);
}

fn main() {}
