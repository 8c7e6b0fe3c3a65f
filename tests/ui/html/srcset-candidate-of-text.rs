//! Door 512: each picture of a list is a checked address.
use taintless::prelude::*;

fn picture(large: Tainted<String>) -> SafeHtml {
    html!("<img src=\"/a.png\" srcset=\"/a.png 1x, {large} 2x\" alt=\"a tent\">")
}

fn main() {}
