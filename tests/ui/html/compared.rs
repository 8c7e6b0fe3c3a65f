//! Door 362: pages are not compared, which would tell what stands in them.
use taintless::prelude::*;

fn is_same(one: SafeHtml, other: SafeHtml) -> bool {
    one == other
}

fn main() {}
