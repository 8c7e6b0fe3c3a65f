//! Door 33: a map with tainted keys is not serialized.
use taintless::output::TaintedMap;

fn write(map: &TaintedMap<u8>) -> String {
    serde_json::to_string(map).unwrap_or_default()
}

fn main() {}
