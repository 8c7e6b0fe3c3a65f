//! Door 489: the answer of an agent is not minted as trusted, whatever it read.
use taintless::claude::agent::Step;
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

fn main() {
    let planner = Agent::builder(Model::SONNET_5, 500).build();
    if let Step::Done(answer) = planner.start(trusted!("Make a plan.")).step() {
        let plan = Trusted::<String>::from(answer.text);
    }
}
