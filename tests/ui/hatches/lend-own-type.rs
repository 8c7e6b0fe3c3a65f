//! Door 45: a type of the user's does not carry lent text out.
use taintless::prelude::*;

taintless::destination!(Filter = "a filter in this process");

struct Word(String);

fn first_word(text: Tainted<&str>) -> Word {
    lend!(text, to = Filter, |text| Word(text.to_owned()))
}

fn main() {}
