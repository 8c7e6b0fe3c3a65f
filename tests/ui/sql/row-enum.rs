//! Door 587: a row is no choice.
use taintless::prelude::*;

#[derive(FromSqlRow, Clone, Copy)]
enum State {
    New,
    Done,
}

fn main() {}
