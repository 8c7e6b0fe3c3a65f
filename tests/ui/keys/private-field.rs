//! Door 373: the bytes of a key are not reached by a field.
use taintless::prelude::*;

fn show(key: SecretKey) -> Vec<u8> {
    key.bytes.to_vec()
}

fn main() {}
