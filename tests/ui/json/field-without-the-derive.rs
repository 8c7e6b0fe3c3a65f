//! Door 246: a field of a type of one's own needs the derive.
use taintless::prelude::*;

struct Customer {
    name: Tainted<String>,
}

#[derive(JsonOut)]
struct Answer {
    customers: Vec<Customer>,
}

fn main() {}
