//! Door 243: a `JsonBody` does not stand in HTML.
use taintless::prelude::*;

fn page(text: &Tainted<String>) -> SafeHtml {
    let body = text.to_json();
    html!("<p>{body}</p>")
}

fn main() {}
