//! Door 119: the address of a script is one value of the program's, and no prefix with more behind it.
use taintless::prelude::*;

fn page(version: &str) -> SafeHtml {
    html!("<script src=\"https://cdn.example/{version}/app.js\"></script>")
}

fn main() {}
