//! Door 492: a run is not cloned: what is asked, approved and under way is there once.
use taintless::claude::agent::Run;

fn twice<F: Clone, T: Clone, O: Clone>(run: &Run<F, T, O>) -> Run<F, T, O> {
    run.clone()
}

fn main() {}
