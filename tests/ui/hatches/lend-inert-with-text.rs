//! Door 45: an inert value that carries text beside does not come back from lent text.
use taintless::prelude::*;

taintless::destination!(Filter = "a filter in this process");

struct Word(String);

impl Inert for Word {
    type Repr = usize;
    fn to_repr(&self) -> usize {
        self.0.len()
    }
    fn from_repr(_: usize) -> Option<Self> {
        None
    }
}

fn first_word(text: Tainted<&str>) -> Word {
    lend!(text, to = Filter, |text| Word(text.to_owned()))
}

fn main() {}
