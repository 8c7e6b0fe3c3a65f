//! Door 255: a tag stands among names.
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(tag = "kind")]
struct Pair(u8, u8);

fn main() {}
