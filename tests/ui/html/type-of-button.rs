//! Door 514: what a button does is chosen by the program.
use taintless::prelude::*;

fn item(kind: Tainted<String>) -> SafeHtml {
    html!("<button type=\"{kind}\">send</button>")
}

fn main() {}
