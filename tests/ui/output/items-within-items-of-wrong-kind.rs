//! Door 153: a rule for numbers is none for the text of a list within a list.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Table {
    #[claude(items(items(range(min = 0))))]
    rows: Vec<Vec<Tainted<String>>>,
}

fn main() {}
