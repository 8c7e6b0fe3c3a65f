//! Door 242: a `JsonBody` has no constructor for bytes.
use taintless::prelude::*;

fn body(text: String) -> JsonBody {
    JsonBody::new(text.into_bytes())
}

fn main() {}
