//! Door 486: a builder of an agent is made by `Agent::builder`, which has declared nothing.
use taintless::claude::agent::{AgentBuilder, Declared, NoTools, Person};
use taintless::claude::tool::Yes;

fn main() {
    let builder: AgentBuilder<Declared<Yes, Yes, Yes>, NoTools, Person> = AgentBuilder::default();
}
