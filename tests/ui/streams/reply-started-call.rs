//! Door 414: a call that is announced is not run.
use taintless::claude::{Call, StartedBlock};

fn run<T>(block: StartedBlock) -> Option<Call<T>> {
    match block {
        StartedBlock::ToolUse { id, name } => Some(Call { id, name }),
        _ => None,
    }
}

fn main() {}
