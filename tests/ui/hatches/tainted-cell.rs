//! Door 51: a label does not hold a cell.
use taintless::prelude::*;

use std::cell::Cell;

fn spy(cell: &Cell<u32>) -> Tainted<&Cell<u32>> {
    Tainted::new(cell)
}

fn main() {}
