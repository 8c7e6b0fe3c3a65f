//! Door 255: a union has no form in JSON.
use taintless::prelude::*;

#[derive(JsonOut)]
union Number {
    whole: u32,
    half: f32,
}

fn main() {}
