//! Door 59: a checked URL is not printed into text.
use taintless::prelude::*;

fn page(link: SafeUrl) -> String {
    link.to_string()
}

fn main() {}
