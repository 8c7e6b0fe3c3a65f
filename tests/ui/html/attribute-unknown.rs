//! Door 121: an attribute is one that browsers know.
use taintless::prelude::*;

fn item(name: &str) -> SafeHtml {
    html!("<img atl=\"{name}\" src=\"/logo.png\">")
}

fn main() {}
