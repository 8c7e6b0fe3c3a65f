//! Door 480: a decision is not cloned: it counts once.
use taintless::claude::agent::Decision;

fn twice(decision: &Decision) -> Decision {
    decision.clone()
}

fn main() {}
