//! Door 163: a field-less enum is copied, so it derives `Clone` and `Copy`.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
enum Category {
    Delivery,
    Other,
}

fn main() {}
