//! Door 243: a `JsonBody` is not turned into text.
use taintless::prelude::*;

fn text(body: JsonBody) -> String {
    body.to_string()
}

fn main() {}
