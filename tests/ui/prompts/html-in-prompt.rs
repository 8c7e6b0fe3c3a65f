//! Door 98: HTML, escaped for a browser, does not stand in a prompt.
use taintless::prelude::*;

fn ask(page: SafeHtml) -> Prompt {
    prompt!("Summarise this page: {page}")
}

fn main() {}
