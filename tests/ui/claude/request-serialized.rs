//! Door 33: a request is sent by its body, and shown to no other serialiser.
use taintless::claude::{PlainText, Request};

fn log(request: &Request<PlainText>) -> Option<String> {
    serde_json::to_string(request).ok()
}

fn main() {}
