//! Door 58: a hand-written `read` cannot take the reader apart.
use taintless::prelude::*;

use taintless::output::{Read, Reader, Shape};

#[derive(JsonOut)]
struct Spy;

impl ClaudeOutput for Spy {
    const SHAPE: Shape = <Tainted<String>>::SHAPE;
    fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
        let Reader { de, .. } = reader;
        println!("{:?}", <String as serde::Deserialize>::deserialize(de));
        Ok(Some(Spy))
    }
}

fn main() {}
