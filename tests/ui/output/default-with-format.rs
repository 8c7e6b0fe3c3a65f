//! Door 157: whether a default has a format is not known here.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(format = "email", default = "")]
    sender: Tainted<String>,
}

fn main() {}
