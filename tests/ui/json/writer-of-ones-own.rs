//! Door 245: nobody makes a writer over a buffer of theirs.
use taintless::prelude::*;

use taintless::json::JsonWriter;

fn read(text: &Tainted<String>) -> Vec<u8> {
    let mut buffer = Vec::new();
    let _ = text.write_json(JsonWriter::new(&mut buffer));
    buffer
}

fn main() {}
