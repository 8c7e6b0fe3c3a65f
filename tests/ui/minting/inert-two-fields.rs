//! Door 83: an inert newtype has no field beside the inert one.
use std::marker::PhantomData;

use taintless::prelude::*;

#[derive(Inert)]
struct Id<T>(u64, PhantomData<T>);

fn main() {}
