//! Door 519: no placeholder chooses what a button commands.
use taintless::prelude::*;

fn page(x: &str) -> SafeHtml {
    html!("<button command=\"{x}\">a</button>")
}

fn main() {}
