//! Door 258: a field that is no type of model output is one error, and not a second for JSON.
use taintless::prelude::*;

struct Customer {
    name: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Triage {
    customer: Customer,
}

fn main() {}
