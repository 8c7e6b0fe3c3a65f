//! Door 490: the answer of an agent that holds private data is not read as if it held none.
use taintless::claude::agent::Step;
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

fn main() {
    let reader = Agent::builder(Model::SONNET_5, 500).reads_private().build();
    if let Step::Done(answer) = reader.start(trusted!("Sum this up.")).step() {
        let text: Tainted<String> = answer.into_text();
    }
}
