//! Door 210: bytes that base64 stands for are as tainted as the text.
use taintless::prelude::*;

fn decode(text: Tainted<&str>) -> Option<Vec<u8>> {
    text.decode_base64()
}

fn main() {}
