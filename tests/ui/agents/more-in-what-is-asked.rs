//! Door 500: what a run asks is sent as it is: no turn and no tool is added to it that the agent does not declare.
use taintless::claude::agent::{Declared, NoTools, Run, Step};
use taintless::claude::tool::{No, Yes};
use taintless::claude::{Client, PlainText, Turn};
use taintless::prelude::*;

async fn run(
    run: &mut Run<Declared<No, Yes, Yes>, NoTools, PlainText>,
    client: &Client,
    mail: Tainted<String>,
) {
    if let Step::Ask(ask) = run.step() {
        let sent = client.send(&ask.turn(Turn::user(mail))).await;
    }
}

fn main() {}
