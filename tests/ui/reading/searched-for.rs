//! Door 322: plain text is not searched for tainted text, which would spell it out.
use taintless::prelude::*;

fn holds(page: &str, name: Tainted<&str>) -> bool {
    page.contains(name)
}

fn main() {}
