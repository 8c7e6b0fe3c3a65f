//! Door 490: in the type of an answer of an agent that holds private data each text is private.
use taintless::claude::agent::Step;
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Report {
    customers: u32,
    summary: Tainted<String>,
}

fn main() {
    let reader = Agent::builder(Model::SONNET_5, 500)
        .reads_private()
        .output::<Report>()
        .build();
    if let Step::Done(answer) = reader.start(trusted!("Sum this up.")).step() {
        let _report = answer.into_value();
    }
}
