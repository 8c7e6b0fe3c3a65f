//! Door 220: private text does not get into a panic's text.
use taintless::prelude::*;

fn stop(name: &Private<Tainted<String>>) {
    panic!("no account of {name}");
}

fn main() {}
