//! Door 101: the wrapping tag is not written by hand.
use taintless::prelude::*;

fn ask(mail: Wrapped) -> Prompt {
    prompt!("<untrusted>{mail}</untrusted>")
}

fn main() {}
