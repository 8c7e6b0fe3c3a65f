//! Door 463: a conversation may hold private results of tools: it is no task for an agent that holds no private data.
use taintless::claude::{Agent, Conversation, Model};

fn run(earlier: &Conversation) {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .acts()
        .build();
    let run = agent.start(earlier);
}

fn main() {}
