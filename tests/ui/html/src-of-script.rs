//! Door 119: the address of a script is of the program, and no checked one of somebody else's.
use taintless::prelude::*;

fn page(link: &SafeUrl) -> SafeHtml {
    html!("<script src=\"{link}\"></script>")
}

fn main() {}
