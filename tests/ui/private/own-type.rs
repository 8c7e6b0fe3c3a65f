//! Door 227: `Private` holds no type of the program's own.
use taintless::prelude::*;

struct Customer {
    name: String,
}

fn label(customer: Customer) -> bool {
    let customer = Private::new(customer);
    true
}

fn main() {}
