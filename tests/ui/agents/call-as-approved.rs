//! Door 469: a call that nobody decided on is not taken where an approved one is.
use taintless::claude::Call;
use taintless::claude::agent::{Approved, Ready};

fn send<T>(_: Approved<Call<T>>) {}

fn handle<T>(ready: Ready<T>) {
    send(ready);
}

fn main() {}
