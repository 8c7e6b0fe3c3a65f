//! Door 147: tainted text is not a value of a template of minijinja's.
use taintless::prelude::*;

fn values(text: Tainted<String>) -> minijinja::Value {
    minijinja::context!(text)
}

fn main() {}
