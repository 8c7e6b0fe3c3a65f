//! Door 15: a map with tainted keys is not looked up by plain text.
use taintless::output::TaintedMap;

fn tents(map: &TaintedMap<u8>) -> u8 {
    map["tent"]
}

fn main() {}
