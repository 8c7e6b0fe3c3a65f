//! Door 513: after the literal prefix of a class stands no text, which could hold a space.
use taintless::prelude::*;

fn item(state: &str) -> SafeHtml {
    html!("<li class=\"state-{state}\">tent</li>")
}

fn main() {}
