//! Door 455: a generic function builds no agent of which it does not know that the rule holds.
use taintless::claude::Agent;
use taintless::claude::agent::{AgentBuilder, Declared, NoTools};

fn finish<A, B, C, G>(
    builder: AgentBuilder<Declared<A, B, C>, NoTools, G>,
) -> Agent<Declared<A, B, C>> {
    builder.build()
}

fn main() {}
