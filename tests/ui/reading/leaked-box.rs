//! Door 325: `Box::leak` gives tainted text for tainted text.
use taintless::prelude::*;

fn kept(mail: &Tainted<String>) -> &'static str {
    Box::leak(Box::new(mail.clone()))
}

fn main() {}
