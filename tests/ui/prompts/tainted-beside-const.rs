//! Door 88: a const in the template does not hide a tainted placeholder beside it.
use taintless::prelude::*;

const LIMIT: u32 = 3;

fn ask(mail: Tainted<String>) -> Prompt {
    prompt!("Summarise in {LIMIT} lines: {mail}")
}

fn main() {}
