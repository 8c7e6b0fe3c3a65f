//! Door 147: tainted text does not stand in maud's markup.
use taintless::prelude::*;

fn page(text: Tainted<String>) -> maud::Markup {
    maud::html!(p { (text) })
}

fn main() {}
