//! Door 598: text in the form of a context is made by its door only.
use taintless::context::{Escaped, text::Xml};

fn cell(text: &str) -> Escaped<Xml> {
    Escaped {
        text: text.to_owned(),
    }
}

fn main() {}
