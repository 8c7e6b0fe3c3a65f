//! Door 500: what a run asks is no request, to which the program could add what the agent does not declare.
use taintless::claude::agent::{Declared, NoTools, Run, Step};
use taintless::claude::tool::{No, Yes};
use taintless::claude::{Client, PlainText};

async fn run(run: &mut Run<Declared<No, Yes, Yes>, NoTools, PlainText>, client: &Client) {
    if let Step::Ask(ask) = run.step() {
        let sent = client.send(&ask).await;
    }
}

fn main() {}
