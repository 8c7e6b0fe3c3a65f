//! Door 104: a checked URL does not stand bare in a prompt: its path can say anything.
use taintless::prelude::*;

fn ask(link: SafeUrl) -> Prompt {
    prompt!("Describe the page at {link}")
}

fn main() {}
