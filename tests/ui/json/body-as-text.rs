//! Door 243: a `JsonBody` is no text.
use taintless::prelude::*;

fn text(body: &JsonBody) -> &str {
    body.as_ref()
}

fn main() {}
