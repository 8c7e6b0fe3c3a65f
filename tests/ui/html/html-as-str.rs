//! Door 59: HTML is not read as a `str`.
use taintless::prelude::*;

fn page(name: SafeHtml) -> usize {
    AsRef::<str>::as_ref(&name).len()
}

fn main() {}
