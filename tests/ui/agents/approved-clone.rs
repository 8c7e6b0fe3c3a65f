//! Door 467: `Approved` is not cloned: one decision is on one call.
use taintless::claude::agent::Approved;

fn twice<C: Clone>(call: &Approved<C>) -> Approved<C> {
    call.clone()
}

fn main() {}
