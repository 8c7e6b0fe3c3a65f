//! Door 379: a field's type that a macro writes is looked at like any other.
use taintless::prelude::*;

macro_rules! note {
    ($text:ty) => {
        #[derive(ClaudeOutput)]
        struct Note {
            text: $text,
        }
    };
}
note!(String);

fn main() {}
