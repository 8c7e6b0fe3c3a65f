//! Door 368: a pattern whose wildcards are open is not made by hand.
use taintless::prelude::*;

fn pattern(text: &str) -> LikePattern {
    LikePattern::from(text)
}

fn main() {}
