//! Door 311: tainted text is no object that prints itself.
use taintless::prelude::*;

fn shown(text: &Tainted<String>) -> &dyn std::fmt::Display {
    text
}

fn main() {}
