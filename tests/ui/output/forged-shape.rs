//! Door 76: a hand-written shape holds no text of run time.
use taintless::prelude::*;

use taintless::__private::output::{ChoiceTable, Read, Reader, Shape, serde};

#[derive(JsonOut)]
struct Forged;

static TABLE: std::sync::LazyLock<ChoiceTable> = std::sync::LazyLock::new(|| ChoiceTable {
    name: String::from("text").leak(),
    id: "",
    description: "",
    texts: &[],
    descriptions: &[],
});

impl ClaudeOutput for Forged {
    const SHAPE: Shape = Shape::choice(&TABLE);
    fn read<'de, D: serde::Deserializer<'de>>(_: Reader<'_, D>) -> Read<Self, D::Error> {
        Ok(None)
    }
}

fn main() {}
