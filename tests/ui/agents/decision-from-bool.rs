//! Door 480: `true` is no decision.
use taintless::claude::PlainText;
use taintless::claude::agent::{Declared, NoTools, Run};
use taintless::claude::tool::Yes;

fn approve(run: &mut Run<Declared<Yes, Yes, Yes>, NoTools, PlainText>) {
    let _ = run.decide(true);
}

fn main() {}
