//! Door 374: a key does not satisfy `AsRef` in a generic function.
use taintless::prelude::*;

fn sent(key: impl AsRef<[u8]>) -> usize {
    key.as_ref().len()
}

fn send(key: SecretKey) -> usize {
    sent(key)
}

fn main() {}
