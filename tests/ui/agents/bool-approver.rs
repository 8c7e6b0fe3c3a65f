//! Door 465: `true` is no approver: a person decides.
use taintless::claude::{Agent, Model};

fn main() {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .reads_private()
        .acts()
        .approver(true)
        .build();
}
