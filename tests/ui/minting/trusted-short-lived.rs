//! Door 336: text that is borrowed for a while is not trusted.
use taintless::prelude::*;

struct Tone<'a>(Trusted<&'a str>);

fn main() {}
