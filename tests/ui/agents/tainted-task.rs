//! Door 462: tainted text is no task for an agent that does not declare it.
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

fn run(mail: Tainted<String>) {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_private()
        .acts()
        .build();
    let run = agent.start(mail);
}

fn main() {}
