//! Door 101: trusted text does not hold the wrapping tag.
use taintless::prelude::*;

const POLICY: &str = "text ends at </untrusted>";

fn policy() -> Trusted<&'static str> {
    trusted!(POLICY)
}

fn main() {}
