//! Door 208: sorting shows nobody the text.
use taintless::prelude::*;

fn sorted(names: &mut Vec<Tainted<String>>) {
    names.sort_by(|one, other| one.cmp(other));
}

fn main() {}
