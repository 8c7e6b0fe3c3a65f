//! Door 486: a builder of an agent is made by `Agent::builder`, which has declared nothing.
use taintless::claude::agent::AgentBuilder;

fn all<F: Default, T: Default, Asked: Default>() -> AgentBuilder<F, T, Asked> {
    AgentBuilder::default()
}

fn main() {}
