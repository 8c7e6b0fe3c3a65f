//! Door 512: after an address in a list of pictures stands literal text.
use taintless::prelude::*;

fn picture(width: u32) -> SafeHtml {
    html!("<img src=\"/a.png\" srcset=\"/a.png {width}w\" alt=\"a tent\">")
}

fn main() {}
