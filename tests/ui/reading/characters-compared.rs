//! Door 206: a character of tainted text is not compared with a plain one.
use taintless::prelude::*;

fn letters(text: &Tainted<String>) -> usize {
    text.characters().filter(|it| *it == "a").count()
}

fn main() {}
