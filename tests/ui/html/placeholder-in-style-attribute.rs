//! Door 112: no placeholder stands in a `style` attribute.
use taintless::prelude::*;

fn bar(width: u32) -> SafeHtml {
    html!("<div style=\"width: {width}%\"></div>")
}

fn main() {}
