//! Door 159: a format that is misspelt is refused, and the nearest named.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(format = "e-mail")]
    sender: Tainted<String>,
}

fn main() {}
