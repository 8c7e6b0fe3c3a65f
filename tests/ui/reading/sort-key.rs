//! Door 303: tainted text is no key to sort by.
use taintless::prelude::*;

fn sorted(mut names: Vec<Tainted<String>>) -> Vec<Tainted<String>> {
    names.sort_by_cached_key(|name| name.to_lowercase());
    names
}

fn main() {}
