//! Door 469: a call is not converted into an approved one.
use taintless::claude::Call;
use taintless::claude::agent::Approved;

fn approve<T>(call: Call<T>) -> Approved<Call<T>> {
    Approved::from(call)
}

fn main() {}
