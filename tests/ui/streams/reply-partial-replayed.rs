//! Door 411: what has arrived of a reply is no assistant turn.
use taintless::claude::{StreamError, Turn};

fn remember(error: &StreamError) -> Turn {
    Turn::assistant(error.partial())
}

fn main() {}
