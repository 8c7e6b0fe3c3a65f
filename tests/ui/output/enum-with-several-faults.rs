//! Door 164: all faults of an enum are told at once.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(tag = "kind", rename_al = "snake_case")]
enum Wish {
    Refund {
        kind: u32,
        reason: String,
    },
    Meet(u8, bool),
    #[serde(alias = "complain")]
    #[claude(rename = "Refund")]
    Complaint {
        #[claude(length(min = 9, max = 3))]
        text: Tainted<String>,
    },
}

fn read(reply: &Tainted<String>) -> Result<Wish, OutputError> {
    Wish::parse(reply)
}

fn main() {}
