//! Door 84: nothing is endorsed without an authority.
use taintless::prelude::*;

fn tone(config: String) -> Trusted<String> {
    endorse!(config)
}

fn main() {}
