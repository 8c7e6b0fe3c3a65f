//! Door 351: texts are not collected to a prompt.
use taintless::prelude::*;

fn ask(lines: Vec<Tainted<String>>) -> Prompt {
    lines.into_iter().collect()
}

fn main() {}
