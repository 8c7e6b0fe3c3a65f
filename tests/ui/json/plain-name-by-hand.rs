//! Door 391: text of the moment names no member beside others, in an impl by hand either.
use taintless::json::{JsonWriter, Written};
use taintless::prelude::*;

struct Vote {
    name: String,
}

impl JsonOut for Vote {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        out.object().field(self.name.as_str(), &true).end()
    }
}

fn main() {}
