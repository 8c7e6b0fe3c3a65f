//! Door 465: a closure is no approver: a person decides.
use taintless::claude::agent::Question;
use taintless::claude::{Agent, Model};

fn main() {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .reads_private()
        .acts()
        .approver(|_: &Question| true)
        .build();
}
