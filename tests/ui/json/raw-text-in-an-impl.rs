//! Door 245: an impl by hand is given no text to write.
use taintless::prelude::*;

use taintless::json::{JsonWriter, Written};

struct Loud(Tainted<String>);

impl JsonOut for Loud {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        self.0.as_str().to_uppercase().write_json(out)
    }
}

fn main() {}
