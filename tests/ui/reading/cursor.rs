//! Door 323: tainted bytes are not read through a cursor.
use std::io::Read;
use taintless::prelude::*;

fn body(bytes: Tainted<Vec<u8>>) -> std::io::Result<String> {
    let mut text = String::new();
    std::io::Cursor::new(bytes).read_to_string(&mut text)?;
    Ok(text)
}

fn main() {}
