//! Door 153: `pattern` is no rule for a map, but for its values.
use taintless::prelude::*;

use taintless::output::TaintedMap;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(pattern = "^[A-Z]+$")]
    codes: TaintedMap<Tainted<String>>,
}

fn main() {}
