//! Door 226: a list is not disclosed as a whole.
use taintless::prelude::*;

destination!(Courier = "the courier's label printer; it needs the name");

fn raw(names: Vec<Private<Tainted<String>>>) -> Vec<Tainted<String>> {
    disclose!(names, to = Courier)
}

fn main() {}
