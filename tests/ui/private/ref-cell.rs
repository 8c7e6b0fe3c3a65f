//! Door 227: `Private` holds nothing that is shared.
use taintless::prelude::*;

use std::cell::RefCell;
use std::rc::Rc;

fn label(name: &Rc<RefCell<String>>) -> bool {
    let name = Private::new(Rc::clone(name));
    true
}

fn main() {}
