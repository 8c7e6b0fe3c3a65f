//! Door 242: a `JsonBody` is not made from a `String`.
use taintless::prelude::*;

fn body(text: String) -> JsonBody {
    JsonBody::from(text)
}

fn main() {}
