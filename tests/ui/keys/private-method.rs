//! Door 373: the bytes of a key are not reached by a method of this crate's own.
use taintless::prelude::*;

fn show(key: &SecretKey) -> &[u8] {
    key.header_bytes()
}

fn main() {}
