//! Door 437: a tool's name is no run-time text, in an impl by hand either.
use taintless::claude::tool::{No, Tool, ToolInput, ToolTable};
use taintless::claude::{ClaudeTools, Marks};
use taintless::prelude::*;

struct Search;

fn name() -> &'static str {
    String::from("search").leak()
}

impl ClaudeTools for Search {
    type Untrusted = No;
    type Private = No;
    type Acts = No;
    const TABLE: ToolTable =
        ToolTable::new(&[Tool::new::<Words>(name(), "Searches.", Marks::PURE)]);
    fn read(_: usize, input: ToolInput<'_>) -> Result<Option<Self>, OutputError> {
        input.arguments::<Words>().map(|_| Some(Search))
    }
}

#[derive(ClaudeOutput)]
struct Words {
    words: Tainted<String>,
}

fn main() {}
