//! Door 512: a list of pictures is made of checked addresses.
use taintless::prelude::*;

fn picture(list: &str) -> SafeHtml {
    html!("<img src=\"/a.png\" srcset=\"{list}\" alt=\"a tent\">")
}

fn main() {}
