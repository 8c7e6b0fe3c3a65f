//! Door 214: nobody vouches for narrowed text.
use taintless::prelude::*;

use taintless::Slug;

taintless::authority!(Operator = "the file that the operator installs");

fn trust(slug: &Slug) -> Trusted<String> {
    endorse!(slug, by = Operator)
}

fn main() {}
