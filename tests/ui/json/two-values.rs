//! Door 244: an impl writes one value and not two.
use taintless::prelude::*;

use taintless::json::{JsonWriter, Written};

struct Both(u8, u8);

impl JsonOut for Both {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        let _ = out.inert(&self.0);
        out.inert(&self.1)
    }
}

fn main() {}
