//! How much a sound reply allocates, counted exactly: `T::parse` against plain `serde_json`.
//!
//! By itself and not in `parse`, because counting costs time.
#![allow(
    clippy::cast_precision_loss,
    reason = "ratios of some digits are printed"
)]

mod invoice;
mod table;

use std::alloc::System;
use std::hint::black_box;

use invoice::{LARGE, SMALL, ours, theirs};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use table::{Bar, head, row};
use taintless::prelude::*;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    for items in [SMALL, LARGE] {
        let text = invoice::good(items);
        let plain = counted(|| serde_json::from_str::<theirs::Invoice>(&text).expect("good"));
        let ours = counted(|| ours::Invoice::parse(&text).expect("good"));
        head(&format!("allocations for a reply of {} bytes", text.len()));
        for ((what, ours), plain) in ["allocations", "reallocations", "bytes"]
            .iter()
            .zip(ours)
            .zip(plain)
        {
            let what = format!("{what}: T::parse, against {plain} of plain serde_json");
            row(
                &what,
                &ours.to_string(),
                ours as f64 / plain as f64,
                &Bar::Same,
            );
        }
    }
}

/// Allocations, reallocations and bytes asked for while a value was made.
fn counted<T>(make: impl Fn() -> T) -> [usize; 3] {
    // What is made once, such as a compiled pattern, is made before.
    drop(black_box(make()));
    let region = Region::new(ALLOCATOR);
    let value = black_box(make());
    let change = region.change();
    drop(value);
    // Its count of bytes has what reallocations added.
    [
        change.allocations,
        change.reallocations,
        change.bytes_allocated,
    ]
}
