//! Door 58: where a value stands is opaque.
use taintless::__private::output::Spot;

fn spy(spot: Spot<'_>) {
    let Spot(_here) = spot;
}

fn main() {}
