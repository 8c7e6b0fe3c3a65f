//! Door 16: the keys of a map are tainted.
use taintless::output::TaintedMap;

fn keys(map: &TaintedMap<u8>) -> Vec<&str> {
    map.keys().collect()
}

fn main() {}
