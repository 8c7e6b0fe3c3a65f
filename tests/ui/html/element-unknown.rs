//! Door 120: an element is one that browsers know.
use taintless::prelude::*;

fn item(name: &str) -> SafeHtml {
    html!("<artcile>{name}</artcile>")
}

fn main() {}
