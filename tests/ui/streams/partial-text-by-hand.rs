//! Door 403: nothing that is documented makes a snapshot: not of a text.
use taintless::output::PartialText;

fn forge(text: String) -> PartialText {
    PartialText { text }
}

fn main() {}
