//! Door 180: a key is not in a file relative to wherever the program is started, also where the call is written by hand.
use taintless::__private::{Literal, key};
use taintless::prelude::*;

struct Place;
impl Literal for Place {
    const TEXT: &'static str = "rel-key.txt";
}

fn main() {
    let _: Result<SecretKey, KeyError> = key::from_file::<Place>();
}
