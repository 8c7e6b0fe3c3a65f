//! Door 88: an upper-case name is checked like any other.
use taintless::prelude::*;

static MAIL: &str = "what the program happens to hold";

fn ask() -> Prompt {
    prompt!("Summarise: {MAIL}")
}

fn main() {}
