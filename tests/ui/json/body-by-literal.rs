//! Door 242: a `JsonBody` is not made of bytes.
use taintless::prelude::*;

fn body(text: String) -> JsonBody {
    JsonBody(text.into_bytes())
}

fn main() {}
