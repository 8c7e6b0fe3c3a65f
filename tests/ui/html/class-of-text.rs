//! Door 513: no text from outside chooses a class: one of them may lay a link over the page.
use taintless::prelude::*;

fn item(state: &Tainted<String>) -> SafeHtml {
    html!("<a href=\"/\" class=\"{state}\">tent</a>")
}

fn main() {}
