//! Door 464: what is private is no task.
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

fn run(name: &Private<Tainted<String>>) {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .reads_private()
        .build();
    let run = agent.start(name);
}

fn main() {}
