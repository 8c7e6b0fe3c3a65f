//! Door 221: private text is not wrapped for a prompt.
use taintless::prelude::*;

fn ask(name: Private<Tainted<String>>) -> Wrapped {
    name.wrap(Source::Database)
}

fn main() {}
