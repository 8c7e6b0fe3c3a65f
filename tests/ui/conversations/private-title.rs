//! Door 429: nor its title.
use taintless::claude::Document;
use taintless::prelude::*;

fn attach(letter: Tainted<String>, name: Private<Tainted<String>>) -> Document {
    Document::text(letter).title(&name)
}

fn main() {}
