//! Door 247: a key of an object is text or an inert value.
use taintless::prelude::*;

use std::collections::BTreeMap;

#[derive(JsonOut, PartialEq, Eq, PartialOrd, Ord)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(JsonOut)]
struct Drawing {
    colours: BTreeMap<Point, u8>,
}

fn main() {}
