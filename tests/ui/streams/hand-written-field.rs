//! Door 408: a type that is written by hand says how it arrives.
use taintless::output::{Read, Reader, Shape};
use taintless::prelude::*;

#[derive(JsonOut)]
struct OrderId(u32);

impl ClaudeOutput for OrderId {
    const SHAPE: Shape = u32::SHAPE;
    fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
        Ok(u32::read(reader)?.map(OrderId))
    }
}

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Order {
    id: OrderId,
}

fn main() {}
