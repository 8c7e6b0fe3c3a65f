//! Door 178: the name of a variable is in capitals, also where the call is written by hand.
use taintless::__private::{Literal, key};
use taintless::prelude::*;

struct Place;
impl Literal for Place {
    const TEXT: &'static str = "anthropic_api_key";
}

fn main() {
    let _: Result<SecretKey, KeyError> = key::from_env::<Place>();
}
