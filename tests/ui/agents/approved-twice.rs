//! Door 468: `Approved` is used up by the call that it allows.
use taintless::claude::Call;
use taintless::claude::agent::Approved;

fn send<T>(_: Approved<Call<T>>) {}

fn handle<T>(call: Approved<Call<T>>) {
    send(call);
    send(call);
}

fn main() {}
