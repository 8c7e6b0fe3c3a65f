//! Door 83: an enum is inert by being one of a fixed list of texts.
use taintless::prelude::*;

#[derive(Inert, Clone, Copy)]
enum Colour {
    Green,
    Other(u32),
}

fn main() {}
