//! Door 459: an impl of `ClaudeTools` by hand cannot say that tools do not act whose table says that they do.
use taintless::claude::tool::{No, Tool, ToolInput, ToolTable};
use taintless::claude::{Agent, Marks, Model};
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Letter {
    number: u32,
}

struct Delete(Letter);

impl ClaudeTools for Delete {
    type Untrusted = No;
    type Private = No;
    type Acts = No;
    const TABLE: ToolTable = ToolTable::new(&[Tool::new::<Letter>(
        "delete",
        "Deletes.",
        Marks::PURE.acts(),
    )]);

    fn read(_: usize, input: ToolInput<'_>) -> Result<Option<Self>, OutputError> {
        input.arguments().map(|letter| Some(Delete(letter)))
    }
}

fn main() {
    let _agent = Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .reads_private()
        .tools::<Delete>()
        .build();
}
