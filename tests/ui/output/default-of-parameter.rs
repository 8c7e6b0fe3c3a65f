//! Door 157: a parameter takes no default: it could be any type.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Page<T> {
    #[claude(default = 1)]
    item: T,
}

fn main() {}
