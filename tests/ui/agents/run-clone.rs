//! Door 492: a run is not cloned: what is asked, approved and under way is there once.
use taintless::claude::PlainText;
use taintless::claude::agent::{Declared, NoTools, Run};
use taintless::claude::tool::Yes;

type Mine = Run<Declared<Yes, Yes, Yes>, NoTools, PlainText>;

fn twice(run: &Mine) -> Mine {
    run.clone()
}

fn main() {}
