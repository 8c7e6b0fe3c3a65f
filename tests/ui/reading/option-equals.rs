//! Door 305: the `==` of a container does not compare the tainted text in it.
use taintless::prelude::*;

fn is_open(status: Option<Tainted<&str>>) -> bool {
    status == Some(Tainted::new("open"))
}

fn main() {}
