//! Door 56: a field whose `Deserialize` was written by hand is refused: it would read the raw text.
use taintless::prelude::*;

struct Spy(usize);

impl<'de> serde::Deserialize<'de> for Spy {
    fn deserialize<D: serde::Deserializer<'de>>(de: D) -> Result<Self, D::Error> {
        let text: String = serde::Deserialize::deserialize(de)?;
        Ok(Spy(text.len()))
    }
}

#[derive(ClaudeOutput)]
struct Triage {
    summary: Spy,
}

fn main() {}
