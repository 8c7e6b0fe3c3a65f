//! Door 465: no type of the program's is an approver.
use taintless::claude::agent::Approver;

struct AlwaysYes;

impl Approver for AlwaysYes {}

fn main() {}
