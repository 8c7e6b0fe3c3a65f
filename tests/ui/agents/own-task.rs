//! Door 485: no type of the program's is a task for an agent that reads no untrusted text.
use taintless::claude::agent::Task;
use taintless::prelude::*;

struct Letter(Tainted<String>);

impl<F> Task<F> for Letter {}

fn main() {}
