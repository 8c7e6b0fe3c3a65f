//! Door 31: tainted texts are not collected to a `String`.
use taintless::prelude::*;

fn all(texts: Vec<Tainted<String>>) -> String {
    texts.into_iter().collect::<String>()
}

fn main() {}
