//! Door 54: a pair in a label holds no cell beside the text.
use taintless::prelude::*;

fn watch(_: Tainted<(String, std::cell::Cell<u8>)>) {}

fn main() {}
