//! Door 223: private text does not get into `json!`.
use taintless::prelude::*;

fn answer(name: Private<Tainted<String>>) -> serde_json::Value {
    serde_json::json!({ "name": name })
}

fn main() {}
