//! Door 222: an `Option` of private text does not stand on a page.
use taintless::prelude::*;

fn page(name: Option<&Private<Tainted<String>>>) -> SafeHtml {
    html!("<p>{name}</p>")
}

fn main() {}
