//! Door 111: no placeholder stands in an event handler.
use taintless::prelude::*;

fn button(id: u64) -> SafeHtml {
    html!("<button onclick=\"remove({id})\">Remove</button>")
}

fn main() {}
