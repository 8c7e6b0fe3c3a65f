//! Door 302: tainted text is no width of a format.
use taintless::prelude::*;

fn column(text: Tainted<String>) -> String {
    format!("{:>width$}", 1, width = text)
}

fn main() {}
