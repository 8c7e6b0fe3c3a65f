//! Door 206: the letters of tainted text are not counted through.
use taintless::prelude::*;

fn places(text: &Tainted<String>) -> usize {
    text.char_indices().count()
}

fn main() {}
