//! Door 143: tainted text is not the value of a header.
use taintless::prelude::*;

fn header(name: Tainted<String>) -> Option<http::HeaderValue> {
    http::HeaderValue::from_str(&name).ok()
}

fn main() {}
