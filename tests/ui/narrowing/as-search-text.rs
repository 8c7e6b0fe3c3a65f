//! Door 214: tainted text is not searched for narrowed text.
use taintless::prelude::*;

use taintless::Slug;

fn mentions(text: &Tainted<String>, slug: &Slug) -> bool {
    text.contains(slug)
}

fn main() {}
