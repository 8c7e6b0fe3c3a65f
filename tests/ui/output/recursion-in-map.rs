//! Door 161: a type that holds itself in a map is refused.
use taintless::prelude::*;

use taintless::output::TaintedMap;

#[derive(ClaudeOutput)]
struct Folder {
    folders: TaintedMap<Folder>,
}

fn main() {}
