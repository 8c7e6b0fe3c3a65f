//! Door 622: text is no path in a root.
use taintless::prelude::*;

fn read(root: &taintless::context::Root, path: &Tainted<String>) -> bool {
    root.read(path, 1 << 20).is_ok()
}

fn main() {}
