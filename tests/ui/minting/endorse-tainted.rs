//! Door 84: nobody vouches for tainted text.
use taintless::prelude::*;

taintless::authority!(OperatorConfig = "the file that the operator installs");

fn tone(text: Tainted<String>) -> Trusted<String> {
    endorse!(text, by = OperatorConfig)
}

fn main() {}
