//! Door 125: HTML stands in no attribute.
use taintless::prelude::*;

fn item(name: SafeHtml) -> SafeHtml {
    html!("<p title=\"{name}\">tent</p>")
}

fn main() {}
