//! Door 202: run-time text is not looked for in tainted text.
use taintless::prelude::*;

fn strip(text: &Tainted<String>, word: &str) -> Tainted<String> {
    text.replace(word, &trusted!(""))
}

fn main() {}
