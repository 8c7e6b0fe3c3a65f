//! Door 153: a parameter has no rules: it could be any type.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Page<T> {
    #[claude(range(max = 100))]
    item: T,
}

fn main() {}
