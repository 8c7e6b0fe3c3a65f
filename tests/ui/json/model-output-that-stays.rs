//! Door 258: a field of a model's reply that does not go out is refused at the field.
use taintless::prelude::*;

use taintless::output::{Read, Reader, Shape};

struct Severity(u8);

impl ClaudeOutput for Severity {
    const SHAPE: Shape = u8::SHAPE;
    fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
        Ok(u8::read(reader)?.map(Severity))
    }
}

#[derive(ClaudeOutput)]
struct Triage {
    severity: Severity,
    summary: Tainted<String>,
}

fn main() {}
