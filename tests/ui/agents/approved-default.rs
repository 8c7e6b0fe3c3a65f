//! Door 469: there is no approval by default.
use taintless::claude::agent::Approved;

fn approve<C: Default>() -> Approved<C> {
    Approved::default()
}

fn main() {}
