//! Door 340: texts of one character do not copy text letter by letter, also where the call is written by hand.
use taintless::prelude::*;

struct Letters;

impl taintless::taint::Literals for Letters {
    const TEXTS: &'static [&'static str] = &["a", "b"];
}

fn main() {
    let letter = Tainted::new("a");
    taintless::__private::one_of_tainted::<Letters, _>(&letter);
}
