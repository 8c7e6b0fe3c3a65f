//! Door 52: a label does not hold a shared cell.
use taintless::prelude::*;

use std::cell::RefCell;
use std::rc::Rc;

fn spy(_: Tainted<Rc<RefCell<String>>>) {}

fn main() {}
