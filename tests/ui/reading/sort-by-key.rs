//! Door 208: tainted text is no key to sort by.
use taintless::prelude::*;

fn sorted(names: &mut Vec<Tainted<String>>) {
    names.sort_by_key(|name| name.to_lowercase());
}

fn main() {}
