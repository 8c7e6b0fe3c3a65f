//! Door 484: a task is no trait object: whose text it is cannot be forgotten in a box.
use taintless::claude::agent::{Declared, Task};
use taintless::claude::tool::{No, Yes};
use taintless::claude::{Agent, Model};

fn run(task: Box<dyn Task<Declared<Yes, No, No>>>) {
    let agent = Agent::builder(Model::SONNET_5, 500).acts().build();
    let run = agent.start(task);
}

fn main() {}
