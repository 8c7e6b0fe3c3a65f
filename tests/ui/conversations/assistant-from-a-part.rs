//! Door 432: the part of a reply that has arrived is not what the model said.
use taintless::claude::{PartialReply, Turn};

fn remember(so_far: &PartialReply) -> Turn {
    Turn::assistant(so_far)
}

fn main() {}
