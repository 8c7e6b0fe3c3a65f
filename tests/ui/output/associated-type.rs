//! Door 380: a field's type that another type names hides no plain text.
use taintless::prelude::*;

trait Holds {
    type Text;
}

struct Plain;

impl Holds for Plain {
    type Text = String;
}

#[derive(ClaudeOutput)]
struct Note {
    text: <Plain as Holds>::Text,
}

fn main() {}
