//! Door 76: the values of a `one_of` hold no text of run time.
use taintless::__private::output::{Constant, Values};

struct Forged;

impl Values for Forged {
    const VALUES: &'static [Constant] = &[Constant::Text(String::from("text").leak())];
}

fn main() {}
