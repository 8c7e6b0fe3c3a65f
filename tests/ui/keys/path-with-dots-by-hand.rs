//! Door 180: no path leads out of the folder that it names, also where the call is written by hand.
use taintless::__private::{Literal, key};
use taintless::prelude::*;

struct Place;
impl Literal for Place {
    const TEXT: &'static str = "/run/secrets/../anthropic";
}

fn main() {
    let _: Result<SecretKey, KeyError> = key::from_file::<Place>();
}
