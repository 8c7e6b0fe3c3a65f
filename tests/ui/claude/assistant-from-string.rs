//! Door 106: an assistant turn is not made of text.
use taintless::claude::Turn;

fn remember(earlier: String) -> Turn {
    Turn::assistant(earlier)
}

fn main() {}
