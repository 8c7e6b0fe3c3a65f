//! Door 601: private text is no value of a header.
use taintless::context::{HeaderFault, HeaderText};
use taintless::prelude::*;

fn value(text: Private<String>) -> Result<HeaderText, HeaderFault> {
    HeaderText::of(&text)
}

fn main() {}
