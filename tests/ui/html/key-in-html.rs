//! Door 352: a key stands in no page.
use taintless::prelude::*;

fn page(key: SecretKey) -> SafeHtml {
    html!("<p>{key}</p>")
}

fn main() {}
