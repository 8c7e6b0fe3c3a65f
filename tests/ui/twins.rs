//! The accepted twins: for each refusal the same program with its one fault mended.
#![allow(dead_code, unused)]
#![deny(unused_must_use)]

#[path = "output/twins.rs"]
mod output;
#[path = "reading/twins.rs"]
mod reading;

fn main() {}
