//! Door 116: no placeholder is an attribute.
use taintless::prelude::*;

fn item(state: &str) -> SafeHtml {
    html!("<li {state}>tent</li>")
}

fn main() {}
