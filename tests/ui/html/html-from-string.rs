//! Door 79: text does not turn into HTML.
use taintless::prelude::*;

fn page(text: String) -> SafeHtml {
    SafeHtml::from(text)
}

fn main() {}
