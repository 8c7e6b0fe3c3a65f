//! Door 120: each literal holds whole tags.
use taintless::prelude::*;

fn item(done: bool) -> SafeHtml {
    html!("<li" if done { " class=\"done\"" } ">tent</li>")
}

fn main() {}
