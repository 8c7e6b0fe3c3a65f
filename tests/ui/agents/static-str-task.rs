//! Door 462: `&'static str` proves nothing: no task for an agent that reads no untrusted text.
use taintless::claude::{Agent, Model};

fn run(mail: &'static str) {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_private()
        .acts()
        .build();
    let run = agent.start(mail);
}

fn main() {}
