//! Door 120: a template closes what it opens.
use taintless::prelude::*;

fn item(name: &str) -> SafeHtml {
    html!("<ul><li>{name}</li>")
}

fn main() {}
