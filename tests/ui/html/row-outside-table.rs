//! Door 128: a row stands in no paragraph.
use taintless::prelude::*;

fn page(name: &str) -> SafeHtml {
    let row = html!("<tr><td>{name}</td></tr>");
    html!("<p>{row}</p>")
}

fn main() {}
