//! `T::parse` and `serde_json::from_str::<T>` on any bytes: see `judge.rs` for what must hold.
#![no_main]

#[path = "../judge.rs"]
mod judge;

libfuzzer_sys::fuzz_target!(|input: &[u8]| judge::judge(input));
