//! Door 159: a rule stands on a field.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(length(max = 200))]
struct Summary(Tainted<String>);

fn main() {}
