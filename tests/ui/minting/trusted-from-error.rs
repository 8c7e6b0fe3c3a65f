//! Door 344: the words of an error are not trusted.
use taintless::prelude::*;

fn reason(error: &OutputError) -> Trusted<String> {
    error.to_string().into()
}

fn main() {}
