//! Door 339: run-time letters are no argument of a type that mints.
use taintless::prelude::*;

struct Letter<const C: char>;

impl<const C: char> taintless::Literal for Letter<C> {
    const TEXT: &'static str = if C == 'a' { "a" } else { "b" };
}

fn letter(c: char) -> Trusted<&'static str> {
    taintless::__private::trust_literal::<Letter<{ c }>>()
}

fn main() {}
