//! Door 208: sorting shows nobody the text.
use taintless::prelude::*;

fn sorted(names: &mut Vec<Tainted<String>>) {
    taintless::sort_by_tainted(names, |name| name.as_str());
}

fn main() {}
