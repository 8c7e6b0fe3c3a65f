//! Door 25: the members of a map are private.
use taintless::output::TaintedMap;

fn spy(map: TaintedMap<u8>) -> usize {
    map.members.len()
}

fn main() {}
