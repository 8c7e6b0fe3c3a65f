//! Door 444: a call's id is not made of text.
use taintless::claude::CallId;

fn id(text: String) -> CallId {
    CallId::from(text)
}

fn main() {}
