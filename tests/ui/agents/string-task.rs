//! Door 462: text without a label is untrusted: no task for an agent that reads none.
use taintless::claude::{Agent, Model};

fn run(mail: String) {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_private()
        .acts()
        .build();
    let run = agent.start(mail);
}

fn main() {}
