//! Door 391: tainted text names no member beside others, in an impl by hand either.
use taintless::json::{JsonWriter, Written};
use taintless::prelude::*;

struct Vote {
    name: Tainted<String>,
}

impl JsonOut for Vote {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        out.object().field(&self.name, &true).end()
    }
}

fn main() {}
