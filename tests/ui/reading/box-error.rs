//! Door 40: tainted text is not made an error.
use taintless::prelude::*;

use std::error::Error;

fn fail(text: Tainted<String>) -> Box<dyn Error> {
    Box::from(text)
}

fn main() {}
