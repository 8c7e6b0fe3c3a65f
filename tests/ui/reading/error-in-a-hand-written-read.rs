//! Door 58: a hand-written `read` cannot see the deserializer's message.
use taintless::prelude::*;

use taintless::output::{Read, Reader, Shape, Stop};

#[derive(JsonOut)]
struct Spy;

impl ClaudeOutput for Spy {
    const SHAPE: Shape = u8::SHAPE;
    fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
        if let Err(Stop(error)) = u8::read(reader) {
            println!("{error}");
        }
        Ok(Some(Spy))
    }
}

fn main() {}
