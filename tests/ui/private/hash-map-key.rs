//! Door 225: private text is no map key.
use taintless::prelude::*;

use std::collections::HashMap;

fn count(seen: &mut HashMap<Private<String>, u32>, name: Private<String>) {
    *seen.entry(name).or_default() += 1;
}

fn main() {}
