//! Door 182: a key is not read from a configuration file by serde.
use taintless::prelude::*;

fn read<T: serde::de::DeserializeOwned>() {}

fn key() {
    read::<SecretKey>();
}

fn main() {}
