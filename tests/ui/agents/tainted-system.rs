//! Door 488: tainted text is no system prompt of an agent.
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

fn build(rules: Tainted<String>) {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .system(rules)
        .build();
}

fn main() {}
