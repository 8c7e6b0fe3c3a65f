//! Door 446: an impl by hand says of itself what its table says.
use taintless::claude::tool::{No, Tool, ToolInput, ToolTable};
use taintless::claude::{ClaudeTools, Marks, Model, Request};
use taintless::prelude::*;

struct Delete(u32);

#[derive(ClaudeOutput)]
struct Note {
    id: u32,
}

impl ClaudeTools for Delete {
    type Untrusted = No;
    type Private = No;
    type Acts = No;
    const TABLE: ToolTable = ToolTable::new(&[Tool::new::<Note>(
        "delete",
        "Deletes.",
        Marks::PURE.destructive(),
    )]);
    fn read(_: usize, input: ToolInput<'_>) -> Result<Option<Self>, OutputError> {
        input.arguments::<Note>().map(|note| Some(Delete(note.id)))
    }
}

fn main() {
    let _request = Request::new(Model::HAIKU_4_5, 300).tools::<Delete>();
}
