//! Door 99: a prompt stands in no page.
use taintless::prelude::*;

fn page(prompt: Prompt) -> SafeHtml {
    html!("<p>{prompt}</p>")
}

fn main() {}
