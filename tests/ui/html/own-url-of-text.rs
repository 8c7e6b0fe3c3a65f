//! Door 363: an impl of a URL answers with one that was checked.
use taintless::prelude::*;

struct Profile(String);

impl taintless::html::ToUrl for Profile {
    fn to_url(&self) -> &SafeUrl {
        &self.0
    }
}

fn main() {}
