//! Door 51: a label does not hold a cell.
use taintless::prelude::*;

use std::cell::Cell;

fn spy(_: Tainted<&Cell<u32>>) {}

fn main() {}
