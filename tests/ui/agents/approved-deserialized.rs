//! Door 469: no approval is read from JSON.
use serde::de::DeserializeOwned;
use taintless::claude::agent::Approved;

fn approve<C: DeserializeOwned>(json: &str) -> Option<Approved<C>> {
    serde_json::from_str(json).ok()
}

fn main() {}
