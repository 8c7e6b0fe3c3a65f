//! Door 490: the answer of an agent that holds private data is as private: two agents in a row are judged as one.
use taintless::claude::agent::Step;
use taintless::claude::{Agent, Model};

fn main() {
    let reader = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .reads_private()
        .build();
    let writer = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .acts()
        .build();
    if let Step::Done(answer) = reader.start("Sum this up.").step() {
        let run = writer.start(answer.into_text());
    }
}
