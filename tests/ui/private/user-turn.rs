//! Door 221: private text is no block of a conversation.
use taintless::prelude::*;

use taintless::claude::Turn;

fn turn(letter: Private<Tainted<String>>) -> Turn {
    Turn::user(letter)
}

fn main() {}
