//! Door 371: the body of a request is not made of text.
use taintless::prelude::*;

fn body(text: String) -> taintless::output::JsonBody {
    taintless::output::JsonBody::from(text)
}

fn main() {}
