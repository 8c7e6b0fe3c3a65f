//! Door 585: nor plain bytes.
use taintless::prelude::*;

#[derive(FromSqlRow)]
struct Picture {
    id: u32,
    body: Vec<u8>,
}

fn main() {}
