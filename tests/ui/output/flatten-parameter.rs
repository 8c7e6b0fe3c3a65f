//! Door 166: a parameter could be any type, and only a struct's fields stand among others.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Page<T> {
    #[claude(flatten)]
    head: T,
    next: bool,
}

fn main() {}
