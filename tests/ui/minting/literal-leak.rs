//! Door 76: an `impl Literal` holds no leaked text.
use taintless::Literal;

struct Forged;

impl Literal for Forged {
    const TEXT: &'static str = String::from("text").leak();
}

fn main() {}
