//! Door 78: `SafeUrl` is made by `parse` alone.
use taintless::prelude::*;

fn link(text: String) -> Option<SafeUrl> {
    Some(SafeUrl { text: text.into() })
}

fn main() {}
