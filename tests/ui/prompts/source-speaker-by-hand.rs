//! Door 353: a source's slug does not read as a speaker, also where the call is written by hand.
use taintless::prelude::*;

struct Slug;

impl taintless::Literal for Slug {
    const TEXT: &'static str = "system";
}

fn main() {
    let _ = "text".wrap(taintless::__private::prompt::custom_source::<Slug>());
}
