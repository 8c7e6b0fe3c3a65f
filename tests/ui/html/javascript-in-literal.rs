//! Door 118: a literal URL holds no program.
use taintless::prelude::*;

fn link() -> SafeHtml {
    html!("<a href=\"java script:void(0)\">more</a>")
}

fn main() {}
