//! Door 52: a label does not hold a shared lock.
use taintless::prelude::*;

use std::sync::{Arc, Mutex};

fn spy(shared: Arc<Mutex<String>>) {
    let _: Tainted<Arc<Mutex<String>>> = shared.into();
}

fn main() {}
