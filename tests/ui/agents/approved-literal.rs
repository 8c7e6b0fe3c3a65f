//! Door 466: `Approved` is not made by a literal.
use taintless::claude::Call;
use taintless::claude::agent::Approved;

fn approve<T>(call: Call<T>) -> Approved<Call<T>> {
    Approved { call }
}

fn main() {}
