//! Door 224: `expose!` does not take private text.
use taintless::prelude::*;

destination!(Archive = "the customer's own folder");

fn raw(name: Private<Tainted<String>>) -> String {
    expose!(name, to = Archive)
}

fn main() {}
