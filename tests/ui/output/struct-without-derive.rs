//! Door 148: a struct that nothing is derived for is refused.
use taintless::prelude::*;

struct Sender {
    name: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Triage {
    sender: Sender,
}

fn main() {}
