//! Door 273: tainted text is not written to a stream as it is.
use taintless::prelude::*;

use std::io::Write;

fn send(stream: &mut impl Write, text: &Tainted<String>) {
    stream.write_all(text.as_bytes()).ok();
}

fn main() {}
