//! Door 119: the address of a script is a literal.
use taintless::prelude::*;

fn page(link: &SafeUrl) -> SafeHtml {
    html!("<script src=\"{link}\"></script>")
}

fn main() {}
