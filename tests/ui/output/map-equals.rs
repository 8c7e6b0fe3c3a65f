//! Door 19: two maps with tainted keys are not compared.
use taintless::output::TaintedMap;

fn is_same(one: &TaintedMap<u8>, other: &TaintedMap<u8>) -> bool {
    one == other
}

fn main() {}
