//! Door 15: a map with tainted keys is not asked for plain text.
use taintless::output::TaintedMap;

fn tents(map: &TaintedMap<u8>) -> Option<&u8> {
    map.get("tent")
}

fn main() {}
