//! Door 262: a field of a model's text that stays plain is told by rustc, at its type, until it is labelled.
#![deny(warnings)]

use taintless::prelude::*;

#[derive(ClaudeOutput)]
pub struct Triage {
    #[claude(unmigrated = "the mailer takes a String")]
    pub summary: Option<String>,
}

fn main() {}
