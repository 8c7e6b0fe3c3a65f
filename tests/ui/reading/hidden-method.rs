//! Door 319: a hidden method that hands text over wants a pass, and nobody outside makes one.
use taintless::prelude::*;

fn is_short(reply: &Tainted<String>) -> bool {
    taintless::output::Reply::input(reply, Default::default());
    true
}

fn main() {}
