//! Door 225: private text is compared with labelled text only.
use taintless::prelude::*;

fn is_ada(name: Private<Tainted<String>>) -> bool {
    name == "Ada"
}

fn main() {}
