//! Door 467: `Approved` is not cloned: one decision is on one call.
use taintless::claude::Call;
use taintless::claude::agent::Approved;

fn twice<T: Clone>(call: &Approved<Call<T>>) -> Approved<Call<T>> {
    call.clone()
}

fn main() {}
