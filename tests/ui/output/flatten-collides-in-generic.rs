//! Door 158: names collide in a type with parameters too.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Count {
    total: u32,
}

#[derive(ClaudeOutput)]
struct Page<T> {
    items: Vec<T>,
    total: u32,
    #[claude(flatten)]
    count: Count,
}

fn main() {
    let _ = Page::<u8>::parse("{}");
}
