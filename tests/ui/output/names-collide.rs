//! Door 158: two fields with one name in JSON are refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    order: Tainted<String>,
    #[claude(rename = "order")]
    order_number: u32,
}

fn main() {}
