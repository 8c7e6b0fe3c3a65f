//! Door 104: narrowed text does not stand bare in a prompt.
use taintless::prelude::*;

use taintless::Slug;

fn ask(slug: &Slug) -> Prompt {
    prompt!("What is {slug} about?")
}

fn main() {}
