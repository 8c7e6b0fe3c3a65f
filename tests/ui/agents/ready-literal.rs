//! Door 466: `Ready` is not made by a literal: a call that nobody decided on does not look as if.
use taintless::claude::Call;
use taintless::claude::agent::Ready;
use taintless::prelude::*;

fn approve<T>(call: Call<T>) -> Ready<T> {
    Ready {
        call,
        by: Some(trusted!("me")),
    }
}

fn main() {}
