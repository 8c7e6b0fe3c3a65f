//! Door 222: private text does not stand on a page.
use taintless::prelude::*;

fn page(name: &Private<Tainted<String>>) -> SafeHtml {
    html!("<p>Dear {name}</p>")
}

fn main() {}
