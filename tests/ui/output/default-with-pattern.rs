//! Door 157: a default beside a pattern is refused, also behind an alias.
use taintless::prelude::*;

type Order = Tainted<String>;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(pattern = "^FW-[0-9]+$", default = "none")]
    order: Order,
}

fn main() {}
