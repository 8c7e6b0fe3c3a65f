//! Door 125: HTML stands in no title and no attribute.
use taintless::prelude::*;

fn page(name: SafeHtml) -> SafeHtml {
    html!("<title>{name}</title>")
}

fn main() {}
