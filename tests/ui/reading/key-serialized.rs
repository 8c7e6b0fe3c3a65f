//! Door 324: a key of tainted text, which is good in this process only, is not serialised.
use taintless::prelude::*;

fn stored(mail: &Tainted<String>) -> serde_json::Result<String> {
    serde_json::to_string(&mail.key())
}

fn main() {}
