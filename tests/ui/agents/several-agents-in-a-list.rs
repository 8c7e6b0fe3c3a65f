//! Door 484: agents that declare different things are different types: a list forgets none of it.
use taintless::claude::{Agent, Model};

fn main() {
    let reader = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .build();
    let writer = Agent::builder(Model::SONNET_5, 500).acts().build();
    let agents = vec![reader, writer];
}
