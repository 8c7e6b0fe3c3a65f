//! Door 13: tainted text is not given by `Borrow`.
use taintless::prelude::*;

use std::borrow::Borrow;

fn plain(text: &Tainted<String>) -> &str {
    Borrow::<str>::borrow(text)
}

fn main() {}
