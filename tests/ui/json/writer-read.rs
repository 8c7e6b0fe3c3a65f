//! Door 245: a writer does not show what was written.
use taintless::prelude::*;

use taintless::json::{JsonWriter, Written};

struct Answer {
    text: Tainted<String>,
}

impl JsonOut for Answer {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        let array = out.array().item(&self.text);
        println!("{:?}", array.out);
        array.end()
    }
}

fn main() {}
