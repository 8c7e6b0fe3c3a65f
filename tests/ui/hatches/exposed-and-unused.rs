//! Door 50: raw text that left and is not used is noticed.
#![deny(unused_must_use)]
use taintless::prelude::*;

taintless::destination!(Archive = "the customer's own folder");

fn raw(text: Tainted<String>) {
    expose!(text, to = Archive);
}

fn main() {}
