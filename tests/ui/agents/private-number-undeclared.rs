//! Door 464: a private number gets to the model of an agent only where that is declared.
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

fn run(salary: &Private<u32>) {
    let agent = Agent::builder(Model::SONNET_5, 500).acts().build();
    let run = agent.start(trusted!("Judge it.")).private_value(salary);
}

fn main() {}
