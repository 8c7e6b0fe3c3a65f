//! Door 469: there is no approval by default.
use taintless::claude::Call;
use taintless::claude::agent::Approved;

fn approve<T>() -> Approved<Call<T>> {
    Approved::default()
}

fn main() {}
