//! Door 244: what one writer answers is not answered for another.
use taintless::prelude::*;

use taintless::json::{JsonWriter, Written};

struct Empty;

impl JsonOut for Empty {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        let mut inner = None;
        let object = out.object().field_with(&trusted!("x"), |out| {
            inner = Some(out);
            unreachable!()
        });
        object.end()
    }
}

fn main() {}
