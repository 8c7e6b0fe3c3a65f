//! Door 388: an inert value that is a buffer does not carry lent text out.
use taintless::prelude::*;

taintless::destination!(Filter = "a filter in this process");

#[derive(Clone, Copy)]
struct Word([u8; 32]);

impl Inert for Word {
    type Repr = u8;
    fn to_repr(&self) -> u8 {
        self.0[0]
    }
    fn from_repr(_: u8) -> Option<Self> {
        None
    }
}

fn main() {
    let text = Tainted::new("text");
    lend!(text, to = Filter, |text| Some(Word(
        [text.as_bytes()[0]; 32]
    )));
}
