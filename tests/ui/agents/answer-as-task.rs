//! Door 489: the answer of one agent is untrusted text to the next.
use taintless::claude::agent::Step;
use taintless::claude::{Agent, Model};

fn main() {
    let reader = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .build();
    let writer = Agent::builder(Model::SONNET_5, 500)
        .reads_private()
        .acts()
        .build();
    if let Step::Done(answer) = reader.start("Sum this up.").step() {
        let run = writer.start(answer.text);
    }
}
