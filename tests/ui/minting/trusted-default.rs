//! Door 332: no trusted text is there by default, to be filled.
use taintless::prelude::*;

fn tone() -> Trusted<String> {
    Trusted::default()
}

fn main() {}
