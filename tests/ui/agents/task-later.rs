//! Door 462: what is said later to an agent that reads no untrusted text is text of the program, too.
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

fn run(mail: Tainted<String>) {
    let agent = Agent::builder(Model::SONNET_5, 500).build();
    let mut run = agent.start(trusted!("Wait for the letter."));
    run.say(mail);
}

fn main() {}
