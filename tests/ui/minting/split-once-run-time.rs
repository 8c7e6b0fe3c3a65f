//! Door 203: tainted text is not cut at a run-time character.
use taintless::prelude::*;

fn name(line: Tainted<&str>, separator: char) -> Option<Tainted<&str>> {
    Some(line.split_once(separator)?.0)
}

fn main() {}
