//! Door 192: the title of a document does not stand bare beside its text.
use taintless::prelude::*;

fn ask(title: String, text: String) -> Prompt {
    let text = text.wrap(Source::Document);
    prompt!("The document {title}:\n{text}")
}

fn main() {}
