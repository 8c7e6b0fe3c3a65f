//! Door 317: std's traits are not implemented for tainted text outside of this crate.
use taintless::prelude::*;

impl std::ops::Deref for Tainted<String> {
    type Target = str;
    fn deref(&self) -> &str {
        ""
    }
}

fn main() {}
