//! Door 127: a branch closes nothing that was opened outside of it.
use taintless::prelude::*;

fn item(done: bool) -> SafeHtml {
    html!("<p>" if done { "done</p>" } else { "open" })
}

fn main() {}
