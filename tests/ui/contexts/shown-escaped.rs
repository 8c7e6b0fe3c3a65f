//! Door 600: text in the form of a context has no `Display`.
use taintless::prelude::*;

fn page(text: Tainted<&str>) -> String {
    let text = text.xml_text();
    format!("<a>{text}</a>")
}

fn main() {}
