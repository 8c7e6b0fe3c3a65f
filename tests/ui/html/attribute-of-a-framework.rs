//! Door 121: no placeholder stands in an attribute that is not on the list.
use taintless::prelude::*;

fn button(order: u64) -> SafeHtml {
    html!("<button hx-get=\"/orders/{order}\">Show</button>")
}

fn main() {}
