//! Door 160: a word that stands in two attributes is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(rename = "text")]
    #[serde(rename = "summary")]
    words: Tainted<String>,
}

fn main() {}
