//! Door 263: that one field is `unmigrated` opens no other.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[allow(deprecated)]
struct Triage {
    #[claude(unmigrated = "the mailer takes a String")]
    summary: String,
    sender: String,
}

fn main() {}
