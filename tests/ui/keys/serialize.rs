//! Door 184: a key is not written by serde.
use taintless::prelude::*;

fn write<T: serde::Serialize>(_: &T) {}

fn show(key: &SecretKey) {
    write(key);
}

fn main() {}
