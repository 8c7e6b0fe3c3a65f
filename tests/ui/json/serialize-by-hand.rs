//! Door 241: an impl of `Serialize` by hand does not hand tainted text on.
use taintless::prelude::*;

struct Answer {
    text: Tainted<String>,
}

impl serde::Serialize for Answer {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.serialize(serializer)
    }
}

fn main() {}
