//! Door 83: a hand-written inert value cannot print or read text.
use taintless::prelude::*;

struct Name(String);

impl Inert for Name {
    type Repr = String;
    fn to_repr(&self) -> String {
        self.0.clone()
    }
    fn from_repr(repr: String) -> Option<Self> {
        Some(Name(repr))
    }
}

fn main() {}
