//! Door 228: a model's private text is tainted too.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Extract {
    name: Private<String>,
}

fn main() {}
