//! Door 381: a type of the user's is no reply to read.
use taintless::prelude::*;

struct Mine(String);

fn number(reply: Mine) -> Option<u8> {
    u8::parse(&reply).ok()
}

fn main() {}
