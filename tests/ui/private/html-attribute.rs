//! Door 222: private text does not stand in an attribute.
use taintless::prelude::*;

fn page(name: Private<String>) -> SafeHtml {
    html!("<p title=\"{name}\">A customer</p>")
}

fn main() {}
