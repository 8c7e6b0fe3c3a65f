//! Door 66: no plain text becomes a key of a map with tainted keys.
use taintless::output::TaintedMap;

fn add(map: &mut TaintedMap<u8>) {
    map.insert(String::from("tent"), 1);
}

fn main() {}
