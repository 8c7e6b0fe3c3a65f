//! Door 43: tainted text does not satisfy `Display` in a generic function.
use taintless::prelude::*;

use std::fmt::Display;

fn show<T: Display>(value: T) -> String {
    format!("{value}")
}

fn plain(text: Tainted<&str>) -> String {
    show(text)
}

fn main() {}
