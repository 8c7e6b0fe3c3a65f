//! Door 485: the rule holds for what it holds for: an impl of the program's adds nothing.
use taintless::claude::agent::{Declared, RuleOfTwo};
use taintless::claude::tool::Yes;

struct Careful;

impl RuleOfTwo<Careful> for Declared<Yes, Yes, Yes> {}

fn main() {}
