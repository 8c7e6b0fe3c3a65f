//! Door 58: how deep a value stands is opaque.
use taintless::__private::output::Level;

fn spy(level: Level<'_>) {
    let _here = level.here;
}

fn main() {}
