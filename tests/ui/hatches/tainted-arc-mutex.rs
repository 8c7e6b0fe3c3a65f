//! Door 52: a label does not hold a shared lock.
use taintless::prelude::*;

use std::sync::{Arc, Mutex};

fn spy(_: Tainted<Arc<Mutex<String>>>) {}

fn main() {}
