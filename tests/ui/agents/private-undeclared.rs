//! Door 464: what is private gets to the model of an agent only where that is declared.
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

fn run(name: &Private<Tainted<String>>) {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .build();
    let run = agent
        .start(trusted!("Greet them."))
        .private(name, Source::Database);
}

fn main() {}
