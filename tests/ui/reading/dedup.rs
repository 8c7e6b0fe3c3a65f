//! Door 304: equal texts are not removed by `==`.
use taintless::prelude::*;

fn once(mut names: Vec<Tainted<String>>) -> Vec<Tainted<String>> {
    names.dedup();
    names
}

fn main() {}
