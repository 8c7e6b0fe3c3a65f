//! Door 510: what a script is, is written in the program.
use taintless::prelude::*;

fn page(kind: &str) -> SafeHtml {
    html!("<script type=\"{kind}\">start()</script>")
}

fn main() {}
