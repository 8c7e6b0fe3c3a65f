//! Door 223: private text does not leave as JSON.
use taintless::prelude::*;

fn answer(name: &Private<Tainted<String>>) -> Option<String> {
    serde_json::to_string(name).ok()
}

fn main() {}
