//! Door 59: HTML is not printed into text.
use taintless::prelude::*;

fn page(name: SafeHtml) -> String {
    format!("<p>{name}</p>")
}

fn main() {}
