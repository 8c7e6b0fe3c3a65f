//! Door 127: a branch ends where it began.
use taintless::prelude::*;

fn item(done: bool) -> SafeHtml {
    html!("<p>" if done { "<b>done" } else { "open" } "</p>")
}

fn main() {}
