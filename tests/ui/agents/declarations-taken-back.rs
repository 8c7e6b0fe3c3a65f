//! Door 486: nothing takes a declaration back.
use taintless::claude::agent::{AgentBuilder, Declared};
use taintless::claude::tool::{No, Yes};

fn forget(builder: AgentBuilder<Declared<Yes, Yes, Yes>>) -> AgentBuilder<Declared<No, Yes, Yes>> {
    builder.into()
}

fn main() {}
